import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { GitBrokeOff } from '../history.ts';
import type { Git } from './git.ts';

/** What git writes, in pieces as they come. Throws where it ends badly; ends git where no more is wanted. */
export async function* output(
  git: Git,
  args: readonly string[],
  input: Iterable<string> = [],
): AsyncGenerator<Buffer> {
  const child = git.start(args);
  const ended = endOf(child);
  try {
    const fed = feed(child, input);
    for await (const chunk of child.stdout) yield chunk;
    await fed;
    const trouble = await ended;
    if (trouble) throw trouble;
  } finally {
    child.kill();
  }
}

export async function* lines(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const [first = '', ...more] = decoder.decode(piece, { stream: true }).split('\n');
    rest += first;
    for (const line of more) {
      yield rest;
      rest = line;
    }
  }
  if (rest !== '') yield rest;
}

/** Resolves when git has ended and all it wrote was read; to an error where it ended badly. */
function endOf(child: ChildProcessWithoutNullStreams): Promise<Error | undefined> {
  let said = '';
  child.stderr.on('data', chunk => {
    // Its last words suffice.
    said = `${said}${chunk}`.slice(-2000);
  });
  return new Promise(done => {
    child.on('error', cause => done(new Error('git could not be run.', { cause })));
    child.on('close', code => done(code === 0 ? undefined : new GitBrokeOff(said.trim())));
  });
}

/** Hands git its input no faster than it takes it. */
async function feed({ stdin }: ChildProcessWithoutNullStreams, input: Iterable<string>): Promise<void> {
  let closed = false;
  let go = () => {};
  const wake = () => go();
  // That git took no more of it is told by how it ended.
  stdin
    .on('error', wake)
    .on('drain', wake)
    .on('close', () => {
      closed = true;
      wake();
    });
  let batch = '';
  for (const line of input) {
    batch += `${line}\n`;
    if (batch.length < 16_384) continue;
    const room = stdin.write(batch);
    batch = '';
    if (!room && !closed)
      await new Promise<void>(resolve => {
        go = resolve;
      });
    if (closed) return;
  }
  stdin.end(batch);
}
