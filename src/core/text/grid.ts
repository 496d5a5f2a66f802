import type { Span } from './span.ts';

/** One field of a table, as it reads: without quotation marks, escapes and the space around it. */
export interface Cell {
  readonly text: string;
  /** Where the field is written. */
  readonly span: Span;
}

/** A table of any kind (markdown, CSV, a spreadsheet's sheet): rows of cells, the first row its headings. */
export type Grid = readonly (readonly Cell[])[];
