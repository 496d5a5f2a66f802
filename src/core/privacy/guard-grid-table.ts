import type { Cell, Grid } from '../text/grid.ts';

/** A table as the guard reads it: what stands over its columns and the rows below. */
export interface Table {
  readonly columns: readonly Column[];
  /** Rows that have something in them. */
  readonly rows: Grid;
}

export interface Column {
  readonly heading: Cell;
  readonly words: string;
}

/** Spreadsheets and exports have titles, dates and notes over their headings. */
const ROWS_ABOVE = 12;

/** Undefined where there is nothing below the headings. */
export function readTable(grid: Grid): Table | undefined {
  const top = grid.slice(0, ROWS_ABOVE).map(filledIn);
  const widest = Math.max(0, ...top);
  const at = top.findIndex(filled => filled > 0 && filled * 2 >= widest);
  const rows = grid.slice(at + 1).filter(row => row.some(cell => cell.text !== ''));
  if (at < 0 || rows.length === 0) return undefined;
  return { columns: (grid[at] ?? []).map(heading => ({ heading, words: plainWords(heading.text) })), rows };
}

function filledIn(row: readonly Cell[]): number {
  return row.reduce((sum, cell) => sum + (cell.text === '' ? 0 : 1), 0);
}

/** No heading says in more than this what it counts. */
const LONGEST = 120;

/** Letters and digits, parted by single spaces, and no capital after one that is none: nothing but capitals is to change. */
const plain = /^(?=[A-Za-z\d])[A-Z]*[a-z\d]*(?: (?=[A-Za-z\d])[A-Z]*[a-z\d]*)*$/;

/** A heading or label in small letters, its words parted by single spaces: `Child’s firstName` is `child first name`. */
export function plainWords(text: string): string {
  if (text.length <= LONGEST && plain.test(text)) return text.toLowerCase();
  return text
    .slice(0, LONGEST)
    .replace(/([a-z\d])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/['’]s?\b/g, '')
    .replace(/[^\p{L}\p{N}%£#<>≥≤+=.-]+|[.-](?!\d)/gu, ' ')
    .trim();
}

const total =
  /^(?:(?:grand|overall|sub) ?)?totals?\b|^all$|^all (?:pupils|children|students|learners|ages|groups|needs|schools|genders|people|cyp)\b|^overall$/;

/** `Total`, `All pupils`, `Overall`: a row or column that sums up others. */
export function isTotal(words: string): boolean {
  return total.test(words);
}

export function isTotalRow(row: readonly Cell[]): boolean {
  const label = textAt(row, 0);
  return /total|all/i.test(label.slice(0, 20)) && isTotal(plainWords(label));
}

export function textAt(row: readonly Cell[], column: number): string {
  return row[column]?.text ?? '';
}
