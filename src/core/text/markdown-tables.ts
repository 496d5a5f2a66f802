import type { Cell, Grid } from './grid.ts';
import { indexLines, type LineIndex } from './line-index.ts';
import type { Span } from './span.ts';

/**
 * The pipe tables (GitHub Flavored Markdown) of a text, found line by line, so that they can be had without a parser.
 * Where a parser would see code instead of a table (a fence, an indented block) this sees a table: what is written in
 * one is published all the same. Rows keep the cells they have, more or fewer than the headings.
 *
 * A cell's span is what stands between its pipes, trimmed; its text is how that reads. Texts are views on the text given.
 */
export function markdownTables(text: string, starts: LineIndex = indexLines(text)): Grid[] {
  const lines = new Lines(text, starts);
  const tables: Grid[] = [];
  for (let at = lines.withPipe(1); at < lines.count; at = lines.withPipe(at + 1)) {
    if (!isDelimiter(text, lines.at(at))) continue;
    const head = withoutContainers(text, lines.at(at - 1), true);
    const heading = cellsIn(text, head);
    const columns = cellsIn(text, withoutContainers(text, lines.at(at), false)).length;
    if (heading.length !== columns) continue;
    const rows = [heading];
    const depth = quotationDepth(text, lines.at(at - 1));
    for (at++; at < lines.count && goesOn(text, lines.at(at), depth); at++) {
      rows.push(cellsIn(text, withoutContainers(text, lines.at(at), false)));
    }
    tables.push(rows);
  }
  return tables;
}

/** Lines without what ends them. */
class Lines {
  private readonly text: string;
  private readonly starts: LineIndex;

  constructor(text: string, starts: LineIndex) {
    this.text = text;
    this.starts = starts;
  }

  get count(): number {
    return this.starts.length;
  }

  at(line: number): Span {
    const start = this.starts[line] ?? this.text.length;
    let end = this.starts[line + 1] ?? this.text.length;
    while (end > start && (this.text[end - 1] === '\n' || this.text[end - 1] === '\r')) end--;
    return { start, end };
  }

  /** The first line that holds a pipe, from one on: of a text without tables next to nothing is read. */
  withPipe(from: number): number {
    const pipe = this.text.indexOf('|', this.starts[from] ?? this.text.length);
    if (pipe < 0) return this.count;
    let line = from;
    while ((this.starts[line + 1] ?? this.text.length) <= pipe) line++;
    return line;
  }
}

/** `|---|:-:|`, in quotations too. One pipe at least, so that a heading's underline is none. */
function isDelimiter(text: string, line: Span): boolean {
  let pipes = 0;
  for (let i = line.start; i < line.end; i++) {
    const sign = text[i];
    if (sign === '|') pipes++;
    else if (sign !== '-' && sign !== ':' && sign !== ' ' && sign !== '\t' && sign !== '>') return false;
  }
  if (pipes === 0) return false;
  return cellsIn(text, withoutContainers(text, line, false)).every(({ text }) => /^:?-+:?$/.test(text));
}

const itemMark = /(?:[-*+]|\d{1,9}[.)])[ \t]+/y;

/** Without indentation, the marks of quotations and, where an item may begin, the mark of a list item. */
function withoutContainers(text: string, { start, end }: Span, mayBeginItem: boolean): Span {
  let at = start;
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '>')) at++;
  if (mayBeginItem) {
    itemMark.lastIndex = at;
    if (itemMark.test(text) && itemMark.lastIndex <= end) at = itemMark.lastIndex;
  }
  return { start: at, end };
}

function quotationDepth(text: string, { start, end }: Span): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    if (text[i] === '>') depth++;
    else if (text[i] !== ' ' && text[i] !== '\t') break;
  }
  return depth;
}

const otherBlock = /#{1,6}[ \t]|```|~~~|<[a-z!/]|[-*+][ \t]|\d{1,9}[.)][ \t]/iy;

/** A table ends at a blank line, at another kind of block, and with the quotation that it is in. */
function goesOn(text: string, line: Span, depth: number): boolean {
  const { start, end } = withoutContainers(text, line, false);
  if (start === end || quotationDepth(text, line) !== depth) return false;
  otherBlock.lastIndex = start;
  return !otherBlock.test(text);
}

const PIPE = 124;
const BACKSLASH = 92;

/** An escaped pipe does not part cells, not even within code; one that is not escaped does, within code too. */
function cellsIn(text: string, line: Span): Cell[] {
  const { start, end } = trimmed(text, line.start, line.end);
  const cells: Cell[] = [];
  let from = text.charCodeAt(start) === PIPE && start < end ? start + 1 : start;
  for (let i = from; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === BACKSLASH) i++;
    else if (unit === PIPE) {
      cells.push(cellAt(text, from, i));
      from = i + 1;
    }
  }
  if (from < end || cells.length === 0) cells.push(cellAt(text, from, end));
  return cells;
}

function cellAt(text: string, start: number, end: number): Cell {
  const span = trimmed(text, start, Math.max(start, end));
  return { text: asRead(text.slice(span.start, span.end)), span };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 9 || unit === 160;
}

const link = /!?\[([^\][]*)\](?:\([^()]*\)|\[[^\][]*\])/g;
const breaks = /<br[ \t]?\/?>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', quot: '"' };

/** Links as their words, without marks of emphasis and code. A star that stands alone is no emphasis: it hides a number. */
function asRead(raw: string): string {
  if (!/[\\`*_~<&[]/.test(raw)) return raw;
  const words = raw.replace(breaks, ' ').replace(link, '$1').replace(/`+/g, '');
  return withoutEmphasis(words)
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(amp|lt|gt|nbsp|quot);/g, (_, name: string) => entities[name] ?? '')
    .trim();
}

function withoutEmphasis(words: string): string {
  // `5*` and `*5` point to a footnote or an explanation: nothing closes them.
  const single = ['*', '_', '~'].filter(mark => words.indexOf(mark) === words.lastIndexOf(mark));
  return words.replace(/\*+|_+|~+/g, (run, at: number) =>
    !single.includes(run) && isMark(run, words[at - 1] ?? ' ', words[at + run.length] ?? ' ') ? '' : run,
  );
}

const word = /[\p{L}\p{N}]/u;

/** Whether a run of stars, lines or tildes may open or close emphasis between these two signs. */
function isMark(run: string, before: string, after: string): boolean {
  if (before === '\\' || (before === ' ' && after === ' ')) return false;
  return !(run.startsWith('_') && word.test(before) && word.test(after));
}
