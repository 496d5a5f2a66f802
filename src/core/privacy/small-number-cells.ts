import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { count } from '../text/words.ts';
import type { Find } from './guard.ts';
import { textAt } from './guard-grid-table.ts';
import { fewer, hideAnother, hideCell, hideShare, smallNumberFind } from './small-number-find.ts';
import { hiddenGivenAway } from './small-number-hidden.ts';
import { hiddenBesideShare, shareWords, telltaleShares } from './small-number-share.ts';
import { type CountTable, countsPeople, readLabel } from './small-number-table.ts';
import { wholeNumberIn } from './small-number-words.ts';

interface Telling {
  readonly row: number;
  readonly column: number;
  readonly what: string;
  readonly next: string;
}

/** A table full of small numbers is told of once it is known to be one. */
const MOST_FINDS = 10;

/** Where a table shows or gives away fewer people than `limit`: one find a cell, in order, then one for all that are left. */
export function smallNumbers(table: CountTable, limit: number): Find[] {
  const tellings = [...smallCounts(table, limit)];
  const few = new Set(tellings.map(({ row }) => row));
  for (const { row, column, by } of hiddenGivenAway(table, Math.max(10, limit))) {
    const what = `This hidden number can be worked out: it is the only one hidden in its ${by}, and the total is shown.`;
    tellings.push({ row, column, what, next: hideAnother });
  }
  for (const { row, column, share } of [
    ...telltaleShares(table, limit),
    ...hiddenBesideShare(table, limit),
  ]) {
    // A row that is already said to be about few is told of once.
    if (!few.has(row)) tellings.push({ row, column, what: shareWords(share, limit), next: hideShare });
  }
  return finds(table, tellings, limit);
}

function smallCounts(table: CountTable, limit: number): Telling[] {
  const next = hideCell(limit);
  const what = table.columns.map(({ at }) => `This table counts ${fewer(limit)} people${under(table, at)}.`);
  return table.lines.flatMap((line, row) => {
    const small = table.columns.filter(({ at }) => {
      const number = wholeNumberIn(textAt(line.cells, at));
      return number !== undefined && number >= 1 && number < limit;
    });
    if (small.length === 0) return [];
    const label = readLabel(line);
    return small
      .filter(column => countsPeople(table, column, label))
      .map(({ at }) => ({ row, column: at, what: what[at] ?? '', next }));
  });
}

function finds(table: CountTable, tellings: readonly Telling[], limit: number): Find[] {
  const places = new Map<number, Telling>();
  for (const telling of tellings) {
    const place = telling.row * table.columns.length + telling.column;
    if (!places.has(place)) places.set(place, telling);
  }
  const ordered = [...places].sort(([a], [b]) => a - b).map(([, telling]) => telling);
  const first = ordered.slice(0, MOST_FINDS).map(({ row, column, what, next }) => {
    const line = table.lines[row];
    const place = [line === undefined ? '' : readLabel(line).words, table.columns[column]?.words ?? ''];
    return smallNumberFind(spanAt(table, row, column), what, next, place);
  });
  const following = ordered[MOST_FINDS];
  if (following === undefined) return first;
  const more = count(ordered.length - MOST_FINDS, 'more cell');
  const what = `This table has ${more} like these, which show or give away a group of ${fewer(limit)} people.`;
  const span = spanAt(table, following.row, following.column);
  return [...first, smallNumberFind(span, what, hideCell(limit), [first[0]?.key ?? '', 'more'])];
}

function spanAt({ lines }: CountTable, row: number, column: number): Span {
  return lines[row]?.cells[column]?.span ?? { start: 0, end: 0 };
}

/** Names a heading that counts people. A label might be anything, even a name. */
function under({ columns }: CountTable, column: number): string {
  const { heading, counts } = columns[column] ?? {};
  if (heading === undefined || counts !== 'people') return '';
  return ` under “${copyString(heading.text.slice(0, 60)).replace(/\s+/g, ' ').trim()}”`;
}
