import { mode } from './delimiter.ts';
import type { TableRow } from './table-rows.ts';

/**
 * The table among the lines of a council's file: its headings and the rows below.
 *
 * A file's width is that of most of its lines. Headings are the first line at least as wide as that, so titles above,
 * which are narrower, are passed over, padded with empty fields or not. Notes below (“Source: …”) are lines of one
 * field, and lines after a blank one of which at most half is filled, all the way down.
 */
export function tablePart(rows: readonly TableRow[]): readonly TableRow[] {
  const { width } = mode(rows.filter(row => row.filled > 1).map(row => row.width));
  if (width === 0) return rows;
  const first = rows.findIndex(row => row.filled > 1 && row.width >= width);
  return first < 0 ? rows : rows.slice(first, lastRow(rows, first, width) + 1);
}

function lastRow(rows: readonly TableRow[], first: number, width: number): number {
  let last = rows.length - 1;
  // Harmless when a note stays; a row of figures taken for a note would be missed.
  const mayBeNote = (row: TableRow | undefined) => row !== undefined && row.filled * 2 <= width;
  for (let i = last; i > first && mayBeNote(rows[i]); i--) if (rows[i]?.afterBlank) last = i - 1;
  while (last > first && rows[last]?.written === 1) last--;
  return last;
}
