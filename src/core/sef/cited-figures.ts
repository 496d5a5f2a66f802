import { type CellFound, findCell } from '../data/find-cell.ts';
import type { DataTable } from '../data/parse-table.ts';
import type { Words } from '../document/document.ts';
import type { Reference, SefRecord } from './record.ts';
import type { Sef } from './sef.ts';

/** A number in the prose that links to a cell of a table. */
export interface CitedFigure extends CitedCell {
  readonly reference: Reference;
  readonly words: Words;
}

export interface CitedCell {
  readonly table: DataTable;
  readonly found: CellFound;
  /** As the table has them, or as the link asks for them where it has not. */
  readonly row: string;
  readonly column: string;
}

const personal: ReadonlySet<string> = new Set(['SEF501', 'SEF502', 'SEF503', 'SEF504', 'SEF505', 'SEF509']);

/** The table that a path leads to. What stands in a list of people is repeated nowhere, not even the names of its rows. */
export function citableTable({ scans }: Pick<Sef, 'scans'>, path: string): DataTable | undefined {
  const scan = scans.get(path);
  return scan?.finds.some(({ rule }) => personal.has(rule)) ? undefined : scan?.table;
}

/** The figures of one page; one whose table is not there, or cannot be read, has a finding of its own for that. */
export function* citedFigures({ references }: SefRecord, sef: Sef): Generator<CitedFigure> {
  for (const reference of references) {
    const { words } = reference;
    const cell = words && citedCell(reference, sef);
    if (words && cell) yield { reference, words, ...cell };
  }
}

/** The cell that a link leads to: `path` is the table's, the row and the column are named behind the `#` of `target`. */
export function citedCell(
  { target, path }: Pick<Reference, 'target' | 'path'>,
  sef: Pick<Sef, 'scans'>,
): CitedCell | undefined {
  const table = citableTable(sef, path);
  if (!table) return undefined;
  const found = findCell(table, target.slice(target.indexOf('#') + 1));
  const row = 'missing' in found ? found.asked.row : (table.grid[found.row]?.[0]?.text ?? '');
  const column = 'missing' in found ? found.asked.column : (table.grid[0]?.[found.column]?.text ?? '');
  return { table, found, row, column };
}
