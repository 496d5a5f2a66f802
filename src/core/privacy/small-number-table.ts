import type { Cell } from '../text/grid.ts';
import { type Column, isTotal, isTotalRow, plainWords, type Table, textAt } from './guard-grid-table.ts';
import {
  type Counted,
  counted,
  isGroupOfPeople,
  isHidden,
  sortsPeople,
  wholeNumberIn,
} from './small-number-words.ts';

export interface Line {
  readonly cells: readonly Cell[];
  readonly isTotal: boolean;
}

/** What a row's label says. Read only for the rows that it matters for: a table may have very many. */
export interface Label {
  readonly words: string;
  readonly counts: Counted;
  /** Of people sorted into groups: `Boys`, `Year 7`. */
  readonly isGroup: boolean;
}

export interface CountColumn extends Column {
  readonly at: number;
  readonly counts: Counted;
  /** Mostly whole numbers, or marks that hide them, and no decimals: what counts look like. */
  readonly isWhole: boolean;
  readonly isTotal: boolean;
  readonly isGroup: boolean;
}

/** A table read for what it counts. */
export interface CountTable {
  readonly columns: readonly CountColumn[];
  readonly lines: readonly Line[];
  /** A bare number is of people here. */
  readonly isOfPeople: boolean;
}

export function readCounts(table: Table): CountTable {
  const lines = table.rows.map(cells => ({ cells, isTotal: isTotalRow(cells) }));
  const columns = table.columns.map((column, at) => ({
    ...column,
    at,
    counts: counted(column.words),
    isWhole: isWhole(lines, at),
    isTotal: isTotal(column.words),
    isGroup: isGroupOfPeople(column.words),
  }));
  const isOfPeople =
    sortsPeople(columns[0]?.words ?? '') || columns.some(({ counts }) => counts === 'people');
  return { columns, lines, isOfPeople };
}

export function readLabel({ cells }: Line): Label {
  const words = plainWords(textAt(cells, 0));
  return { words, counts: counted(words), isGroup: isGroupOfPeople(words) };
}

function isWhole(lines: readonly Line[], at: number): boolean {
  let [filled, whole, previous, ascending] = [0, 0, 0, true];
  for (const { cells } of lines) {
    const text = textAt(cells, at);
    if (text === '') continue;
    filled++;
    const number = wholeNumberIn(text);
    if (number !== undefined) {
      if (number !== ++previous) ascending = false;
    } else if (/^\d+\.\d+%?$/.test(text)) return false;
    if (number !== undefined || isHidden(text)) whole++;
  }
  // 1, 2, 3 down a column number the rows.
  const numbers = ascending && previous === filled && filled > 2;
  return filled > 0 && whole * 2 >= filled && !(numbers && at === 0);
}

/**
 * Whether a cell counts people: by its row’s label, by its column’s heading, or because both sort people into groups.
 * A bare “Number” counts people only where the table speaks of people.
 */
export function countsPeople(
  { columns, isOfPeople }: CountTable,
  column: CountColumn,
  label: Label,
): boolean {
  if (column.counts === 'other') return false;
  if (column.at === 0) return column.isWhole && column.counts === 'people';
  const [first] = columns;
  if (label.counts === 'people' && isShort(label.words) && first?.counts !== 'other') return true;
  if (!column.isWhole) return false;
  if (column.counts === 'people') return !isMeasure(label);
  if (label.counts === 'other') return false;
  if (column.counts === 'number') return isOfPeople || label.isGroup;
  return column.isGroup && (isOfPeople || label.isGroup);
}

/** A longer one is a statement, such as a criterion, and numbers beside it count something else. */
function isShort(words: string): boolean {
  return words.split(' ').length <= 8;
}

/** `Average wait in weeks`, `Attendance %`: a row of its own kind under a heading of people. */
function isMeasure({ words, counts }: Label): boolean {
  return (
    counts === 'other' &&
    /%|£|\b(?:average|mean|median|rate|percentage|proportion|weeks|months|days|cost|ratio)\b/.test(words)
  );
}
