import Papa from 'papaparse';
import { copyString } from '../text/copy-string.ts';
import type { Cell } from '../text/grid.ts';
import type { Span } from '../text/span.ts';
import { isBlank } from './blank.ts';
import type { Delimiter } from './delimiter.ts';

/** A line of a file that is not blank, as it is written: title, headings, figures or note. */
export interface TableRow {
  readonly cells: readonly Cell[];
  /** How many cells there are up to the last that is not empty. */
  readonly width: number;
  readonly filled: number;
  /** How many fields are written, empty ones too: a note has one, an unfinished row has as many as the others. */
  readonly written: number;
  readonly afterBlank: boolean;
}

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** A quotation mark that opens a field and is never closed: all that follows is part of the field. */
  readonly unclosed?: Span;
}

/** Spreadsheets pad rows with empty fields; a padding longer than any table is wide is not kept. */
const KEPT_PADDING = 256;

/** Rows with where each cell is written, or undefined where there are more than `maxCells`. */
export function readRows(
  text: string,
  delimiter: Delimiter,
  newline: '\n' | '\r',
  maxCells: number,
): TableRows | undefined {
  const rows: TableRow[] = [];
  let unclosed: Span | undefined;
  let start = 0;
  let cells = 0;
  let afterBlank = false;
  // A last line without an end reads as one with an end, blanks after a quotation mark included. Papa takes away a
  // byte order mark, which would shift every place; a second one in a file is a blank.
  const input = (text.endsWith(newline) ? text : text + newline).replace(/^\ufeff/, ' ');
  Papa.parse<string[]>(input, {
    delimiter,
    newline,
    step: ({ data, errors, meta }, parser) => {
      const open = errors.some(({ code }) => code === 'MissingQuotes');
      const row = readRow(input, data, { start, end: meta.cursor }, delimiter, open, afterBlank);
      if (open) unclosed = { start: row?.cells.at(-1)?.span.start ?? start, end: text.length };
      start = meta.cursor;
      afterBlank = row === undefined;
      if (!row) return;
      rows.push(row);
      cells += row.cells.length;
      if (cells > maxCells) parser.abort();
    },
  });
  if (cells > maxCells) return undefined;
  return unclosed ? { rows, unclosed } : { rows };
}

function readRow(
  input: string,
  fields: readonly string[],
  span: Span,
  delimiter: Delimiter,
  open: boolean,
  afterBlank: boolean,
): TableRow | undefined {
  const width = fields.findLastIndex(field => field.trim() !== '') + 1;
  if (width === 0 && !open) return undefined;
  const kept = Math.max(width, Math.min(fields.length, KEPT_PADDING));
  const cells: Cell[] = [];
  let at = span.start;
  for (let i = 0; i < kept; i++) {
    const field = fields[i] ?? '';
    const last = i === fields.length - 1;
    const end = fieldEnd(input, at, field, open && last);
    cells.push({ text: copyString(field.trim()), span: trimmed(input, at, end) });
    // Between a closing quotation mark and the delimiter there may be blanks.
    at = last ? span.end : input.indexOf(delimiter, end) + 1;
  }
  const filled = cells.filter(({ text }) => text !== '').length;
  return { cells, width, filled, written: fields.length, afterBlank };
}

/** Where a field that Papa has read ends: an unquoted one is as long as its text, a quoted one has its marks doubled. */
function fieldEnd(input: string, start: number, field: string, open: boolean): number {
  if (input[start] !== '"') return start + field.length;
  if (open) return input.length - 1;
  let at = start + 1;
  for (let read = 0; read < field.length; read++) {
    at += input[at] === '"' && input[at + 1] === '"' ? 2 : 1;
  }
  return at + 1;
}

function trimmed(input: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(input.charAt(start))) start++;
  while (end > start && isBlank(input.charAt(end - 1))) end--;
  return start === end ? { start: from, end: from } : { start, end };
}
