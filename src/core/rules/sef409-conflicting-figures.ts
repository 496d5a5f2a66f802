import { conflict } from '../data/conflict.ts';
import { type CitedFigure, citedFigures } from '../sef/cited-figures.ts';
import { groupsOf } from '../text/groups.ts';
import type { SefRule } from './rule.ts';

export const conflictingFigures: SefRule<Placed> = {
  code: 'SEF409',
  name: 'conflicting-figures',
  severity: 'warning',
  scope: 'sef',
  summary: 'Two places give the same measure for the same period differently.',
  why: 'Inspectors read health, education and care side by side, and ask which of two figures is true.',
  *note(record, { sef }) {
    const { path } = record.document;
    for (const { row, column, words, reference } of citedFigures(record, sef)) {
      const measure = measureOf({ row, column });
      if (measure !== undefined) yield { row, column, words, reference, path, measure };
    }
  },
  *check(_, figures) {
    for (const placed of groupsOf(figures, ({ measure }) => measure).values()) {
      for (const { later, earlier } of conflictsAmong(placed)) {
        const { column, row, words, reference, path } = later;
        yield {
          what: `“${column}” of “${row}” is “${words.text}” here, from ${reference.path}, and “${earlier.words.text}” in ${earlier.path}, from ${earlier.reference.path}.`,
          next: 'Use one table for both. If they are different measures, give their columns different names.',
          path,
          span: reference.span,
          key: `${row}.${column}/${earlier.path}`,
          related: [
            { message: 'The other figure is here.', path: earlier.path, span: earlier.reference.span },
          ],
        };
      }
    }
  },
};

interface Placed extends Pick<CitedFigure, 'row' | 'column' | 'words' | 'reference'> {
  readonly path: string;
  readonly measure: string;
}

/** Columns of one word, such as “total”, name another measure in each table. */
function measureOf({ row, column }: Pick<CitedFigure, 'row' | 'column'>): string | undefined {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}%]+/u)
      .filter(Boolean);
  return words(column).length > 1 ? `${words(row).join(' ')}\n${words(column).join(' ')}` : undefined;
}

/** What disagrees with one table is that table's own finding; here two tables disagree. */
function* conflictsAmong(placed: readonly Placed[]): Iterable<{ later: Placed; earlier: Placed }> {
  for (const [index, later] of placed.entries()) {
    const earlier = placed
      .slice(0, index)
      .find(
        other =>
          other.reference.path !== later.reference.path && conflict(other.words.text, later.words.text),
      );
    if (earlier) yield { later, earlier };
  }
}
