import type { DataTable } from './parse-table.ts';
import { readCell } from './read-number.ts';

/** One row of a table's column. */
export interface Point {
  /** The row's key. */
  readonly key: string;
  /** As in the cell, without the column's thousands or millions; undefined where the cell holds no figure. */
  readonly value: number | undefined;
  /** The cell as it reads: `63.2%`, `*`. */
  readonly shown: string;
}

export type Series = readonly Point[];

/** A column's figures in the order of the rows: the point of `findCell`'s row is at `row - 1`. */
export function seriesOf(table: DataTable, column: number): Series {
  return table.grid.slice(1).map(row => {
    const shown = row[column]?.text ?? '';
    const cell = readCell(shown);
    return { key: row[0]?.text ?? '', value: typeof cell === 'object' ? cell.value : undefined, shown };
  });
}

/** What is shown of a series: as many points as can be told apart. */
export interface Part {
  readonly points: Series;
  /** The place of the marked point among them, if it is there. */
  readonly marked: number | undefined;
}

/** The part of a series around a point, or its end: at most `most` points. */
export function partOf(series: Series, marked: number | undefined, most: number): Part {
  const known = marked !== undefined && marked >= 0 && marked < series.length ? marked : undefined;
  // What came before says more than what came after.
  const end = known === undefined ? series.length : Math.min(series.length, known + 1 + Math.floor(most / 4));
  const start = Math.max(0, end - most);
  const points = series.slice(start, Math.max(end, Math.min(series.length, start + most)));
  return { points, marked: known === undefined ? undefined : known - start };
}

/** Lowest and highest value, with 0 among them so that lengths compare as the values do; undefined without values. */
export function rangeOf(points: Series): { readonly low: number; readonly high: number } | undefined {
  let range: { low: number; high: number } | undefined;
  for (const { value } of points) {
    if (value === undefined) continue;
    range ??= { low: 0, high: 0 };
    range = { low: Math.min(range.low, value), high: Math.max(range.high, value) };
  }
  return range;
}
