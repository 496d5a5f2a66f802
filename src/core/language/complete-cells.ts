import { fragmentOf } from '../data/find-cell.ts';
import type { DataTable } from '../data/parse-table.ts';
import { isSuppressed } from '../data/suppressed.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import { type Completion, type Completions, withStops } from './completion.ts';
import { linkWords } from './link-words.ts';
import type { LinkAddress } from './prose-place.ts';

/** More rows than anybody looks through; typing brings the others. */
const MOST_ROWS = 200;

/** The tables that a figure may come from, by their addresses in the page. */
export function completeTables(
  addresses: ReadonlyMap<string, string>,
  { span, isClosed }: LinkAddress,
): Completion[] {
  return [...addresses].map(([path, address]) => ({
    label: path,
    sort: 'file',
    brief: 'table',
    about: { documentation: 'Link a figure to its cell: the row first, then a full stop, then the column.' },
    span,
    ...withStops([`${address}#`, isClosed ? '' : ')']),
    filter: `${address} ${path}`,
    leadsOn: true,
  }));
}

/** Behind the `#` of a table’s address: its rows, and once a row is named, the columns with what they say there. */
export function completeCells(table: DataTable, place: LinkAddress, hide: Hide): Completions {
  const mark = place.written.indexOf('#') + 1;
  const typed = decode(place.written.slice(mark));
  const written = { ...place, span: { start: place.span.start + mark, end: place.span.end } };
  const row = rowNamedIn(typed, table);
  if (row !== undefined) return { items: columnsOf(table, row, written, hide), isIncomplete: false };
  const rows = rowsLike(typed, table).filter(at => isFreeOf(hide, keyOf(table, at)));
  const items = rows.slice(0, MOST_ROWS).map(at => rowCompletion(table, at, written, hide));
  return { items, isIncomplete: rows.length > MOST_ROWS };
}

function columnsOf(
  { grid }: DataTable,
  row: number,
  { span, isClosed, wordsAt }: LinkAddress,
  hide: Hide,
): Completion[] {
  const key = grid[row]?.[0]?.text ?? '';
  const headings = (grid[0] ?? []).map(({ text }, column) => ({ text, column })).slice(1);
  return headings
    .filter(({ text }) => text !== '' && isFreeOf(hide, text))
    .map(({ text, column }) => {
      const value = hide(grid[row]?.[column]?.text.trim() ?? '');
      const fragment = fragmentOf(key, text);
      const words = { span: { start: wordsAt ?? 0, end: wordsAt ?? 0 }, newText: linkWords(value) };
      return {
        label: text,
        sort: 'cell',
        brief: value === '' ? 'empty' : value,
        span,
        newText: isClosed ? fragment : `${fragment})`,
        filter: `${fragment} ${key}.${text}`,
        // The link shows what the table says, unless somebody has put it in words or the table keeps it back.
        also: wordsAt === undefined || value === '' || isSuppressed(value) ? undefined : [words],
      };
    });
}

function rowCompletion(
  table: DataTable,
  row: number,
  { span, isClosed }: LinkAddress,
  hide: Hide,
): Completion {
  const key = keyOf(table, row);
  const name = fragmentOf(key, '');
  const figures = (table.grid[0] ?? [])
    .slice(1, 4)
    .map(({ text }, index) => `${text} ${table.grid[row]?.[index + 1]?.text ?? ''}`.trim());
  return {
    label: key,
    sort: 'cell',
    about: { detail: hide(figures.join(', ')) },
    span,
    ...(isClosed ? { newText: name } : withStops([name, ')'])),
    filter: `${name} ${key}`,
    leadsOn: true,
  };
}

/** Row keys may hold full stops: the longest that fits is meant. */
function rowNamedIn(typed: string, table: DataTable): number | undefined {
  const wanted = typed.toLowerCase();
  if (!wanted.includes('.')) return undefined;
  let found: number | undefined;
  for (let row = 1; row < table.grid.length; row++) {
    const key = keyOf(table, row).toLowerCase();
    if (
      key !== '' &&
      wanted.startsWith(`${key}.`) &&
      key.length > (found === undefined ? 0 : keyOf(table, found).length)
    )
      found = row;
  }
  return found;
}

/** Each key once: of two rows of one name only the first can be cited. */
function rowsLike(typed: string, table: DataTable): number[] {
  const wanted = typed.toLowerCase();
  const known = new Set<string>();
  const rows: number[] = [];
  for (let row = 1; row < table.grid.length && rows.length <= MOST_ROWS; row++) {
    const key = keyOf(table, row);
    if (key === '' || known.has(key) || !key.toLowerCase().includes(wanted)) continue;
    known.add(key);
    rows.push(row);
  }
  return rows;
}

function keyOf({ grid }: DataTable, row: number): string {
  return grid[row]?.[0]?.text ?? '';
}

/** An address with an identifier in it is not offered, because masked it would lead nowhere. */
function isFreeOf(hide: Hide, text: string): boolean {
  return hide(text) === text;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // A percent sign that is half typed.
    return fragment;
  }
}
