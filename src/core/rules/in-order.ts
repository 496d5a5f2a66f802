import { comparePaths } from '../text/path.ts';
import type { Finding } from './finding.ts';

/** The order in which findings are shown: by path and place; the same on every machine. */
export function byPlace(a: Finding, b: Finding): number {
  return comparePaths(a.path, b.path) || a.span.start - b.span.start || comparePaths(a.rule, b.rule);
}

/** Those of one file, among findings in order. */
export function inFile(findings: readonly Finding[], path: string): readonly Finding[] {
  return findings.slice(...rangeOf(findings, path));
}

/** Findings in order, with others in the place of those of some files: by path, in order too. */
export function withFiles(
  findings: readonly Finding[],
  files: Iterable<readonly [path: string, findings: readonly Finding[]]>,
): readonly Finding[] {
  const pieces = [...files]
    .sort(([a], [b]) => comparePaths(a, b))
    .map(([path, of]) => ({ range: rangeOf(findings, path), of }));
  return pieced(findings, pieces);
}

/** Many findings in order, and a few more that are put where they belong. */
export function withFew(many: readonly Finding[], few: readonly Finding[]): readonly Finding[] {
  const pieces = few.toSorted(byPlace).map(finding => {
    const at = countBefore(many, other => byPlace(other, finding) < 0);
    return { range: [at, at] as const, of: [finding] };
  });
  return pieced(many, pieces);
}

interface Piece {
  readonly range: readonly [start: number, end: number];
  readonly of: readonly Finding[];
}

/** What stays is copied without a look at it: of a large SEF that is far too much to look at after each edit. */
function pieced(findings: readonly Finding[], pieces: readonly Piece[]): readonly Finding[] {
  const lists: (readonly Finding[])[] = [];
  let done = 0;
  for (const { range, of } of pieces) {
    lists.push(findings.slice(done, range[0]), of);
    done = range[1];
  }
  return joined([...lists, findings.slice(done)]);
}

/** As `flat`, which takes each by itself; a function takes only so many arguments. */
function joined(lists: readonly (readonly Finding[])[]): readonly Finding[] {
  if (lists.length <= 1000) return ([] as readonly Finding[]).concat(...lists);
  const half = lists.length >> 1;
  return joined(lists.slice(0, half)).concat(joined(lists.slice(half)));
}

function rangeOf(findings: readonly Finding[], path: string): [start: number, end: number] {
  return [
    countBefore(findings, other => comparePaths(other.path, path) < 0),
    countBefore(findings, other => comparePaths(other.path, path) <= 0),
  ];
}

/** How many stand before a place, told by halving. */
function countBefore(findings: readonly Finding[], isBefore: (finding: Finding) => boolean): number {
  let [low, high] = [0, findings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(findings[middle] as Finding)) low = middle + 1;
    else high = middle;
  }
  return low;
}
