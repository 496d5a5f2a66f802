import type { Grid } from '../text/grid.ts';
import { indexLines, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { isBlank } from './blank.ts';
import { type Delimiter, guessDelimiter } from './delimiter.ts';
import { empty, type Refused, tangled, tooManyCells } from './refused.ts';
import { tablePart } from './table-part.ts';
import { readRows } from './table-rows.ts';

export interface DataTable {
  readonly lines: LineIndex;
  /** Headings first. Titles above, notes below and blank lines are left out; rows may be of unequal length. */
  readonly grid: Grid;
  readonly delimiter: Delimiter;
  /** From a quotation mark that is never closed to the end: what follows it is one cell, which nobody meant. */
  readonly unclosed?: Span;
}

export type TableReading = { readonly table: DataTable } | Refused;

/** More would take more memory than a table that people cite can need. */
const MAX_CELLS = 500_000;

/** Papa looks at a blank again for every quotation mark that is out of place before it. */
const MAX_BLANK = 300;

/** Reads a decoded CSV. Spans count from the start of `text`, which has no byte order mark. Never throws. */
export function parseTable(text: string): TableReading {
  const newline = text.includes('\n') ? '\n' : '\r';
  const delimiter = guessDelimiter(text, newline);
  if (text.includes('"') && hasLongBlank(text, delimiter, newline)) return tangled;
  const read = readRows(text, delimiter, newline, MAX_CELLS);
  if (!read) return tooManyCells;
  const grid = tablePart(read.rows).map(({ cells }) => cells);
  if (grid.length === 0) return empty;
  const table = { lines: indexLines(text), grid, delimiter };
  return { table: read.unclosed ? { ...table, unclosed: read.unclosed } : table };
}

function hasLongBlank(text: string, delimiter: Delimiter, newline: string): boolean {
  let run = 0;
  for (let i = 0; i < text.length && run <= MAX_BLANK; i++) {
    const unit = text.charAt(i);
    run = unit !== newline && unit !== delimiter && isBlank(unit) ? run + 1 : 0;
  }
  return run > MAX_BLANK;
}
