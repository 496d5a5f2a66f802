import type { LineRange } from '../history.ts';
import type { Git } from './git.ts';
import { textOf } from './read-objects.ts';
import { unquoted } from './unquoted.ts';

/** No program that the repository or its owner has set up is run, whatever it is for. */
const plain = [
  '--no-ext-diff',
  '--no-textconv',
  '--no-color',
  '--no-renames',
  '--src-prefix=a/',
  '--dst-prefix=b/',
];
const toTheEnd: LineRange = { first: 1, last: Number.POSITIVE_INFINITY };

export function changedLines(
  git: Git,
  commit: string,
  folder: string,
): ReadonlyMap<string, readonly LineRange[]> {
  const below = folder === '' ? [] : [`:(top,literal)${folder}/`];
  const diff = textOf(
    git.ask(['-c', 'core.quotePath=false', 'diff', '--unified=0', ...plain, commit, '--', ...below]),
  );
  const changed = readDiff(diff);
  const fresh = textOf(
    git.ask(['ls-files', '--others', '--exclude-standard', '--full-name', '-z', '--', ...below]),
  );
  for (const path of fresh.split('\0').filter(Boolean)) changed.set(path, [toTheEnd]);
  return changed;
}

/** The places that a diff without context names in the later files. Its own lines are skipped, whatever they look like. */
export function readDiff(diff: string): Map<string, LineRange[]> {
  const changed = new Map<string, LineRange[]>();
  const lines = diff.split('\n');
  let ranges: LineRange[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('+++ ')) {
      ranges = [];
      const path = pathOf(line.slice('+++ '.length));
      if (path !== undefined) changed.set(path, ranges);
      continue;
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (!hunk) continue;
    const [removed, first, added] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    ranges.push(added > 0 ? { first, last: first + added - 1 } : { first, last: first + 1 });
    at = skip(lines, at, removed + added);
  }
  return changed;
}

/** Past so many lines of content, with the notes about missing line ends between them. */
function skip(lines: readonly string[], at: number, number: number): number {
  let left = number;
  let place = at;
  while (left > 0 && place + 1 < lines.length) {
    place++;
    if (!lines[place]?.startsWith('\\')) left--;
  }
  return place;
}

/** `b/x.md`, with a tab after it where it has spaces; or in quotation marks. Undefined: the file is gone. */
function pathOf(written: string): string | undefined {
  const name = written.startsWith('"') ? unquoted(written) : written.replace(/\t$/, '');
  return name.startsWith('b/') ? name.slice('b/'.length) : undefined;
}
