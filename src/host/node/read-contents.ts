import type { StoredContent, StoredFile } from '../history.ts';
import type { Git } from './git.ts';
import { output } from './git-stream.ts';

const LF = 10;

/** `git cat-file --batch` answers each id with `<id> <type> <size>`, a line end, the content and a line end. */
export async function* readContents(git: Git, files: Iterable<StoredFile>): AsyncGenerator<StoredContent> {
  const asked: StoredFile[] = [...files];
  if (asked.length === 0) return;
  const source = reader(
    output(
      git,
      ['cat-file', '--batch', '--buffer'],
      asked.map(({ id }) => id),
    ),
  );
  try {
    for (const file of asked) {
      const header = await source.line();
      const size = / blob (\d+)$/.exec(header)?.[1];
      // `<id> missing`: thrown away since it was listed.
      if (size === undefined && header.endsWith(' missing')) continue;
      if (size === undefined) throw new Error(`git gave no content: ${header}`);
      const chunks = source.take(Number(size));
      yield { file, chunks };
      for await (const _ of chunks);
      await source.line();
    }
  } finally {
    await source.close();
  }
}

function reader(pieces: AsyncGenerator<Buffer>) {
  let piece: Buffer = Buffer.alloc(0);
  const more = async (): Promise<void> => {
    while (piece.length === 0) {
      const next = await pieces.next();
      if (next.done) throw new Error('git broke off before its answer was whole.');
      piece = next.value;
    }
  };
  return {
    async line(): Promise<string> {
      let line = '';
      for (;;) {
        await more();
        const end = piece.indexOf(LF);
        line += piece.subarray(0, end < 0 ? piece.length : end).toString('latin1');
        piece = piece.subarray(end < 0 ? piece.length : end + 1);
        if (end >= 0) return line;
      }
    },
    /** The next bytes; asked for again, those of them that are left. */
    take(size: number): AsyncIterable<Uint8Array> {
      let left = size;
      return {
        async *[Symbol.asyncIterator]() {
          while (left > 0) {
            await more();
            const chunk = piece.subarray(0, left);
            piece = piece.subarray(chunk.length);
            left -= chunk.length;
            yield chunk;
          }
        },
      };
    },
    async close() {
      await pieces.return(undefined);
    },
  };
}
