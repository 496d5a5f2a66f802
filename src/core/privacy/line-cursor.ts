import { headingLabel, type Label } from './labels.ts';

/** Further than this from its start, a line is no row of a table. Bounds the work for each number. */
const MAX_ROW = 4000;
const MAX_HEADING = 60;
/** Above the headings of an exported table there is often a title. */
const HEADING_LINES = 6;

const QUOTE = 34;
const PIPE = 124;

/**
 * Goes down the lines of a text, once, and knows the line before and the headings of the table it is in.
 * A table is lines without an empty one between; rows with and without `|` are not of the same table.
 */
export class LineCursor {
  readonly #text: string;
  #start = 0;
  #end: number;
  #before = { start: 0, end: 0 };
  #heads: { start: number; end: number }[] = [];
  #rows = 0;
  #piped = false;
  #nextPipe: number;
  readonly #labels = new Map<number, Label | undefined>();

  constructor(text: string) {
    this.#text = text;
    this.#nextPipe = this.#find('|', 0);
    this.#end = this.#find('\n', 0);
    this.#enter();
  }

  /** The line of an offset, which is never before that of an earlier call. */
  moveTo(offset: number): void {
    while (offset > this.#end && this.#end < this.#text.length) {
      this.#before = { start: this.#start, end: this.#end };
      this.#start = this.#end + 1;
      this.#end = this.#find('\n', this.#start);
      this.#enter();
    }
  }

  get start(): number {
    return this.#start;
  }

  get end(): number {
    return this.#end;
  }

  get startBefore(): number {
    return this.#before.start;
  }

  /** Where the lines without an empty one between begin that this line is of: above it nothing heads a column. */
  get blockStart(): number {
    return this.#heads[0]?.start ?? this.#start;
  }

  get lineBefore(): string {
    const { start, end } = this.#before;
    return this.#text.slice(Math.max(start, end - MAX_HEADING - 20), end);
  }

  get piped(): boolean {
    return this.#piped;
  }

  /** What the heading of the column that an offset of this line is in says. */
  heading(offset: number): Label | undefined {
    const [head] = this.#heads;
    if (!head || this.#rows < 2 || offset - this.#start > MAX_ROW) return undefined;
    const delimiter = this.#piped ? '|' : this.#delimiter(head);
    if (delimiter === undefined) return undefined;
    const column = columnAt(this.#text, this.#start, offset, delimiter.charCodeAt(0));
    if (this.#rows > HEADING_LINES && this.#labels.has(column)) return this.#labels.get(column);
    const label = this.#labelOf(column, delimiter);
    if (this.#rows > HEADING_LINES) this.#labels.set(column, label);
    return label;
  }

  #labelOf(column: number, delimiter: string): Label | undefined {
    for (const head of this.#heads.toReversed()) {
      if (head.start === this.#start) continue;
      const cell = cellsOf(this.#line(head), delimiter)[column]?.trim() ?? '';
      const label = cell.length <= MAX_HEADING && !/\d{3}/.test(cell) ? headingLabel(cell) : undefined;
      if (label) return label;
    }
    return undefined;
  }

  #delimiter(head: { start: number; end: number }): string | undefined {
    const here = this.#line({ start: this.#start, end: this.#end });
    const line = this.#line(head);
    // A list of one column has no delimiter; its heading is the line above.
    return (
      ['\t', ',', ';'].find(char => here.includes(char) && line.includes(char)) ??
      (here.length < 40 ? ',' : undefined)
    );
  }

  #line({ start, end }: { start: number; end: number }): string {
    return this.#text.slice(start, Math.min(end, start + MAX_ROW));
  }

  #enter(): void {
    const piped = this.#hasPipe();
    const blank =
      this.#text.charCodeAt(this.#start) <= 32 &&
      this.#line({ start: this.#start, end: this.#end }).trim() === '';
    if (blank || this.#start === this.#end || piped !== this.#piped) {
      this.#heads = [];
      this.#rows = 0;
      this.#labels.clear();
    }
    this.#piped = piped;
    if (blank || this.#start === this.#end) return;
    this.#rows++;
    if (this.#rows <= HEADING_LINES) this.#heads.push({ start: this.#start, end: this.#end });
  }

  #hasPipe(): boolean {
    if (this.#nextPipe < this.#start) this.#nextPipe = this.#find('|', this.#start);
    return this.#nextPipe < this.#end;
  }

  #find(char: string, from: number): number {
    const at = this.#text.indexOf(char, from);
    return at < 0 ? this.#text.length : at;
  }
}

/** How many delimiters stand between. A comma within quotation marks is none. */
function columnAt(text: string, start: number, offset: number, delimiter: number): number {
  let column = 0;
  let quoted = false;
  for (let i = start; i < offset; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE && delimiter !== PIPE) quoted = !quoted;
    else if (code === delimiter && !quoted) column++;
  }
  return column;
}

/** The cells of a row. A comma within quotation marks does not end one. */
function cellsOf(row: string, delimiter: string): string[] {
  if (delimiter === '|' || !row.includes('"')) return row.split(delimiter);
  const cells = [''];
  let quoted = false;
  for (const char of row) {
    if (char === '"') quoted = !quoted;
    if (char === delimiter && !quoted) cells.push('');
    else cells[cells.length - 1] += char;
  }
  return cells;
}
