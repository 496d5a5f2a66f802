import { compare } from '../../../src/core/compare/compare.ts';
import type { Comparison, Side } from '../../../src/core/compare/comparison.ts';
import { check } from '../../../src/core/rules/check.ts';
import { day, type SmallFiles, smallSef } from '../small-sef.ts';

/** A SEF of files that are written in the test, to compare. */
export function sideOf(files: SmallFiles, today = '2026-11-22'): Side {
  const textOf = (path: string) => {
    const held = files[path];
    return typeof held === 'string' ? held : undefined;
  };
  return { checked: check(smallSef(files), day(today)), textOf };
}

export function compareSmall(before: SmallFiles | undefined, after: SmallFiles): Comparison {
  return compare(before && sideOf(before), sideOf(after));
}

/** `section(4, …)`: a section of a criterion, its settings and its prose. */
export function section(criterion: number | string, settings: string, prose: string): string {
  return `---\ncriterion: ${criterion}\n${settings}---\n# Section\n${prose}\n`;
}

export function item(type: string, title: string, more = ''): string {
  return `---\nevidence: ${type}\ntitle: ${title}\ndate: 2026-10-01\nfoci: [experiences, outcomes]\n${more}---\n`;
}
