import { GitBrokeOff } from '../history.ts';
import type { Answer, Git } from './git.ts';

export interface GitObject {
  readonly id: string;
  readonly content: Buffer;
}

/**
 * The objects of these names (ids, or what `git rev-parse` knows, without a line end), in their order; undefined where git
 * has none. All of them are held at once.
 */
export function readObjects(git: Git, names: readonly string[]): (GitObject | undefined)[] {
  if (names.length === 0) return [];
  const out = bytesOf(git.ask(['cat-file', '--batch', '--buffer'], `${names.join('\n')}\n`));
  let at = 0;
  return names.map(() => {
    const end = out.indexOf(10, at);
    // `<id> <type> <size>`, or `<name> missing`; a name may have spaces, an id has none.
    const [, id, size] = /^([0-9a-f]+) [a-z]+ (\d+)$/.exec(out.toString('latin1', at, end)) ?? [];
    at = end + 1;
    if (id === undefined) return undefined;
    const content = out.subarray(at, at + Number(size));
    at += content.length + 1;
    return { id, content };
  });
}

/** Bytes of each object; one that git does not have is not in the map. */
export function sizesOf(git: Git, ids: readonly string[]): ReadonlyMap<string, number> {
  if (ids.length === 0) return new Map();
  const asked = git.ask(['cat-file', sizes], `${ids.join('\n')}\n`);
  if (asked?.code === 0) return readSizes(textOf(asked));
  // A clone that left contents behind cannot say which: git wants to fetch the first of them and gives up.
  const here = readSizes(textOf(git.ask(['cat-file', '--batch-all-objects', '--unordered', sizes])));
  return new Map(ids.flatMap(id => (here.has(id) ? [[id, here.get(id) ?? 0]] : [])));
}

const sizes = '--batch-check=%(objectname) %(objectsize)';

function readSizes(text: string): Map<string, number> {
  const lines = text.split('\n').map(line => line.split(' '));
  return new Map(
    lines.flatMap(([id = '', size = '']): [string, number][] =>
      /^\d+$/.test(size) ? [[id, Number(size)]] : [],
    ),
  );
}

export function bytesOf(answer: Answer | undefined): Buffer {
  if (answer?.code !== 0) throw new GitBrokeOff(answer?.err.trim() ?? '');
  return answer.out;
}

export function textOf(answer: Answer | undefined): string {
  return new TextDecoder().decode(bytesOf(answer));
}
