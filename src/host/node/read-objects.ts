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
  const format = '--batch-check=%(objectname) %(objectsize)';
  const lines = textOf(git.ask(['cat-file', format], `${ids.join('\n')}\n`)).split('\n');
  return new Map(
    lines
      .map(line => line.split(' '))
      .flatMap(([id = '', size = '']): [string, number][] =>
        /^\d+$/.test(size) ? [[id, Number(size)]] : [],
      ),
  );
}

export function bytesOf(answer: Answer | undefined): Buffer {
  if (answer?.code !== 0) throw new Error(`git broke off. It said: ${answer?.err.trim() || 'nothing'}`);
  return answer.out;
}

export function textOf(answer: Answer | undefined): string {
  return new TextDecoder().decode(bytesOf(answer));
}
