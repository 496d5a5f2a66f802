import { copyString } from '../text/copy-string.ts';
import type { Cell } from '../text/grid.ts';
import { nearest } from '../text/nearest.ts';
import type { DataTable } from './parse-table.ts';

export interface FoundCell {
  readonly cell: Cell;
  /** Places in `table.grid`: the first row of figures is 1, the column of row keys is 0. */
  readonly row: number;
  readonly column: number;
  /** More than one row, column or both are named so; the first is taken. */
  readonly repeated?: 'row' | 'column' | 'both';
}

export interface MissingCell {
  readonly missing: 'row' | 'column' | 'both';
  /** What the link names, as far as it can be told apart; empty where it names none. */
  readonly asked: { readonly row: string; readonly column: string };
  /** The row and the column that are there, or else the ones that it probably means. */
  readonly meant?: { readonly row?: string; readonly column?: string };
  /** The part after `#` to write instead, where both are known. */
  readonly closest?: string;
}

export type CellFound = FoundCell | MissingCell;

/** No fragment of a real table is longer, and each dot in it is a place where it may divide. */
const MAX_FRAGMENT = 1000;
const MAX_SUGGESTING_DIVISIONS = 8;
const MAX_CANDIDATES = 5000;

interface Names {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

interface Division {
  readonly row: string;
  readonly column: string;
}

/**
 * The cell that `#2026-Q2.within_20_weeks` names, without the `#` and percent-encoded or not. Row keys and columns may
 * hold dots, so every division is tried against what the table has: first as written, then without regard to letter
 * case, spaces, underscores and dashes; of two divisions that fit, the one with the shorter row key is taken.
 */
export function findCell(table: DataTable, fragment: string): CellFound {
  const asked = decode(fragment);
  if (asked.length > MAX_FRAGMENT)
    return missing('both', { row: copyString(asked.slice(0, 60)), column: '' });
  const [headings = [], ...body] = table.grid;
  const names = { rows: body.map(row => row[0]?.text ?? ''), columns: headings.map(({ text }) => text) };
  const divisions = divide(asked);
  const exact = firstFound(table, divisions, names);
  if (exact) return exact;
  const folded = { rows: names.rows.map(fold), columns: names.columns.map(fold) };
  const same = divisions.map(({ row, column }) => ({ row: fold(row), column: fold(column) }));
  return firstFound(table, same, folded) ?? explain(asked, divisions, names, folded);
}

/** The part after `#` that leads to a cell, with what a markdown link cannot hold percent-encoded. */
export function fragmentOf(row: string, column: string): string {
  return `${row}.${column}`
    .replace(/[\s%<>#?&[\]\\"`|^]/g, encodeURIComponent)
    .replace(/[()*~]/g, unit => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}

function divide(asked: string): Division[] {
  const divisions: Division[] = [];
  for (let dot = asked.indexOf('.'); dot >= 0; dot = asked.indexOf('.', dot + 1)) {
    divisions.push({ row: asked.slice(0, dot).trim(), column: asked.slice(dot + 1).trim() });
  }
  return divisions;
}

function firstFound(table: DataTable, divisions: readonly Division[], names: Names): FoundCell | undefined {
  for (const { row, column } of divisions) {
    const found = cellAt(table, placesOf(names.rows, row), placesOf(names.columns, column));
    if (found) return found;
  }
  return undefined;
}

/** The first place of a name, and whether there is another. Nothing is named by nothing. */
function placesOf(names: readonly string[], name: string): { first: number; more: boolean } {
  const first = name === '' ? -1 : names.indexOf(name);
  return { first, more: first >= 0 && names.indexOf(name, first + 1) >= 0 };
}

type Places = ReturnType<typeof placesOf>;

function cellAt({ grid }: DataTable, rows: Places, columns: Places): FoundCell | undefined {
  if (rows.first < 0 || columns.first < 0) return undefined;
  const row = rows.first + 1;
  const column = columns.first;
  const end = grid[row]?.at(-1)?.span.end ?? 0;
  // A row may end before its last columns: the cell is empty and would be written at the end.
  const cell = grid[row]?.[column] ?? { text: '', span: { start: end, end } };
  if (!rows.more && !columns.more) return { cell, row, column };
  return { cell, row, column, repeated: rows.more ? (columns.more ? 'both' : 'row') : 'column' };
}

function explain(asked: string, divisions: readonly Division[], names: Names, folded: Names): MissingCell {
  const nameOf = (all: readonly string[], forms: readonly string[], name: string) => {
    const { first } = placesOf(forms, fold(name));
    return first < 0 ? undefined : all[first];
  };
  const rowOf = (name: string) => nameOf(names.rows, folded.rows, name);
  const columnOf = (name: string) => nameOf(names.columns, folded.columns, name);
  if (divisions.length === 0) {
    const row = rowOf(asked);
    if (row !== undefined) return missing('column', { row: asked, column: '' }, { row });
    const column = columnOf(asked);
    if (column !== undefined) return missing('row', { row: '', column: asked }, { column });
    const meant = nearest(asked, alike(asked, names.rows));
    return missing('both', { row: asked, column: '' }, meant === undefined ? {} : { row: meant });
  }
  for (const division of divisions) {
    const row = rowOf(division.row);
    if (row === undefined) continue;
    return missing('column', division, { row, ...only('column', suggest(division.column, names.columns)) });
  }
  for (const division of divisions) {
    const column = columnOf(division.column);
    if (column === undefined) continue;
    return missing('row', division, { column, ...only('row', suggest(division.row, names.rows)) });
  }
  return suggestBoth(divisions, names);
}

/** Neither part is known: the division of which most can be guessed says what was meant. */
function suggestBoth(divisions: readonly Division[], names: Names): MissingCell {
  const guesses = divisions.slice(0, MAX_SUGGESTING_DIVISIONS).map(division => {
    const meant = {
      ...only('row', suggest(division.row, names.rows)),
      ...only('column', suggest(division.column, names.columns)),
    };
    return { division, meant, known: Object.keys(meant).length };
  });
  const best = guesses.toSorted((a, b) => b.known - a.known)[0];
  return missing('both', best?.division ?? { row: '', column: '' }, best?.meant);
}

function suggest(name: string, names: readonly string[]): string | undefined {
  return nearest(name, alike(name, names));
}

/** Names that are near enough in length to be meant; comparing all of a long table would take long. */
function alike(name: string, names: readonly string[]): string[] {
  return names
    .filter(({ length }) => length > 0 && Math.abs(length - name.length) <= Math.max(1, length / 3))
    .slice(0, MAX_CANDIDATES);
}

function only<K extends string>(key: K, value: string | undefined): { readonly [P in K]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: string };
}

function missing(
  what: MissingCell['missing'],
  asked: MissingCell['asked'],
  meant: { readonly row?: string; readonly column?: string } = {},
): MissingCell {
  const { row, column } = meant;
  if (row === undefined && column === undefined) return { missing: what, asked };
  if (row === undefined || column === undefined) return { missing: what, asked, meant };
  return { missing: what, asked, meant, closest: fragmentOf(row, column) };
}

function fold(name: string): string {
  return name
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[\s_‐-―−-]+/g, '-');
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A stray percent sign is part of a name.
    return fragment;
  }
}
