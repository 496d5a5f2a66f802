import type { Cell } from '../text/grid.ts';
import { textAt } from './guard-grid-table.ts';
import type { CountTable } from './small-number-table.ts';
import { isHidden, wholeNumberIn } from './small-number-words.ts';

/** A hidden number that its line gives away, and by what. */
export interface GivenAway {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
  readonly by: 'column' | 'row';
}

/**
 * The only hidden number of a row or column whose total is shown is the total less the others. Where the rest is more than
 * a hidden number would be (`highest`), the total is the sum of something else.
 */
export function hiddenGivenAway(table: CountTable, highest: number): GivenAway[] {
  return [...byColumn(table, highest), ...byRow(table, highest)];
}

function byColumn({ columns, lines }: CountTable, highest: number): GivenAway[] {
  const totals = lines.filter(({ isTotal }) => isTotal);
  if (totals.length === 0) return [];
  return columns.slice(1).flatMap(({ at }): GivenAway[] => {
    const parts = lines.flatMap(({ cells, isTotal }, row) =>
      isTotal ? [] : [{ text: textAt(cells, at), row }],
    );
    const total = totals
      .map(({ cells }) => wholeNumberIn(textAt(cells, at)))
      .find(number => number !== undefined);
    const row = parts[onlyHidden(parts, total, highest)]?.row;
    const cell = row === undefined ? undefined : lines[row]?.cells[at];
    return row === undefined || cell === undefined ? [] : [{ cell, row, column: at, by: 'column' }];
  });
}

function byRow({ columns, lines }: CountTable, highest: number): GivenAway[] {
  const total = columns.find(column => column.at > 0 && column.isTotal);
  if (total === undefined) return [];
  const summed = columns.filter(
    ({ at, isTotal, isWhole, counts }) => at > 0 && !isTotal && isWhole && counts !== 'other',
  );
  return lines.flatMap(({ cells }, row): GivenAway[] => {
    const parts = summed.map(({ at }) => ({ text: textAt(cells, at), at }));
    const at = parts[onlyHidden(parts, wholeNumberIn(textAt(cells, total.at)), highest)]?.at;
    const cell = at === undefined ? undefined : cells[at];
    return at === undefined || cell === undefined ? [] : [{ cell, row, column: at, by: 'row' }];
  });
}

/** The place of the one hidden part whose value follows from the others, or -1. */
function onlyHidden(
  parts: readonly { readonly text: string }[],
  total: number | undefined,
  highest: number,
): number {
  if (total === undefined) return -1;
  let [place, rest, shown] = [-1, total, 0];
  for (const [at, { text }] of parts.entries()) {
    const number = wholeNumberIn(text);
    if (number !== undefined) {
      rest -= number;
      shown++;
    } else if (isHidden(text)) {
      if (place >= 0) return -1;
      place = at;
    } else if (text !== '' && text !== '-' && text !== '–') return -1;
  }
  // Crosses alone are ticks.
  return shown > 0 && rest >= 0 && rest <= highest ? place : -1;
}
