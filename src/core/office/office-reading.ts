import type { Grid } from '../text/grid.ts';

/** What stands in a Word or Excel file, as text. Lives as long as one file is looked at; nothing of it is to be kept. */
export type OfficeReading = WordReading | ExcelReading | OfficeRefusal;

export interface WordReading {
  readonly kind: 'word';
  /** Every paragraph and every row of a table as a line; empty ones are left out. */
  readonly text: string;
  readonly parts: readonly OfficePart[];
}

export interface ExcelReading {
  readonly kind: 'excel';
  readonly sheets: readonly Sheet[];
  /**
   * The sheets one after the other, each row that holds something as a line, its cells separated by tabs; then what
   * else the file holds: comments, text boxes, the data that pivot tables keep.
   */
  readonly text: string;
  readonly parts: readonly OfficePart[];
}

export interface Sheet {
  readonly name: string;
  /** Rows that hold something. Spans are places in the reading's `text`; those of empty cells are all 0. */
  readonly grid: Grid;
  /** The number that Excel shows beside each row of `grid`. */
  readonly rowNumbers: readonly number[];
}

/** A stretch of the text that ends where the next one starts, and what a person calls it. */
export interface OfficePart {
  /** `sheet “Pupils”`, `the comments`; empty for the body of a Word document. */
  readonly name: string;
  /** What its lines are: `row`, `paragraph`, … */
  readonly unit: string;
  /** Where each line starts in the text, ascending. */
  readonly starts: readonly number[];
  /** The number of each line. */
  readonly numbers: readonly number[];
}

export interface OfficeRefusal {
  readonly refused: RefusalReason;
  /** Why the file cannot be looked into, one sentence. */
  readonly what: string;
  /** What to do, one sentence. */
  readonly next: string;
}

/** `bomb`: it unpacks to far more than an office program would ever have packed. */
export type RefusalReason = 'encrypted' | 'too-large' | 'bomb' | 'old-format' | 'damaged';
