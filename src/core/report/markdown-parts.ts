import { table } from '../text/markdown-text.ts';
import { count } from '../text/words.ts';

/** A report in markdown, in pieces that are shown whole or not at all: a text (blocks that belong together), or a table. */
export type MarkdownPart = string | MarkdownTable;

export interface MarkdownTable {
  /** Markdown, on one line. */
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly MarkdownRow[];
  /** With more rows than this it is folded, and opened by whoever wants to read it. */
  readonly foldAbove?: number;
}

export interface MarkdownRow {
  /** Markdown already, each on one line. */
  readonly cells: readonly string[];
  /** Where there is no room for all, rows of a lower rank go first. */
  readonly rank: number;
}

/** What must be left out of a smaller place is told in fewer bytes than this. */
export const LEAST_BYTES = 1024;

/**
 * The parts one below the other, in `maxBytes` of UTF-8 at most (at least `LEAST_BYTES`). Where that is too little, texts and
 * rows are left out as wholes, so that no link, row or fold is ever broken, and the last line says how many; `all` is the
 * sentence that says where to see everything.
 */
export function writeMarkdown(
  parts: readonly MarkdownPart[],
  maxBytes = Number.POSITIVE_INFINITY,
  all = '',
): string {
  const whole = parts.map(part => written(part)).join('\n');
  if (bytesOf(whole) <= maxBytes) return whole;
  const { texts, rows, leftOut } = chooseWhatFits(parts, maxBytes - noteBytes(parts, maxBytes, all));
  const kept = parts.flatMap((part, index) => {
    if (typeof part === 'string') return texts.has(index) ? [part] : [];
    const shown = part.rows.filter(row => rows.has(row));
    return shown.length > 0 ? [written({ ...part, rows: shown }, part.rows.length)] : [];
  });
  return [...kept, note(leftOut, maxBytes, all)].join('\n');
}

function chooseWhatFits(parts: readonly MarkdownPart[], budget: number) {
  let left = budget;
  let leftOut = 0;
  /** Whether there was room, which is then taken. */
  const take = (bytes: number): boolean => {
    const fits = bytes <= left;
    if (fits) left -= bytes;
    else leftOut += 1;
    return fits;
  };
  // The line break that joins each part to the next counts too.
  const texts = new Set(
    parts.flatMap((part, index) => (typeof part === 'string' && take(bytesOf(part) + 1) ? [index] : [])),
  );
  const rows = new Set<MarkdownRow>();
  const opened = new Set<MarkdownTable>();
  const candidates = parts
    .filter(part => typeof part !== 'string')
    .flatMap(part => part.rows.map(row => ({ part, row })))
    .sort((a, b) => a.row.rank - b.row.rank);
  for (const { part, row } of candidates) {
    const opening = opened.has(part) ? 0 : emptyBytes(part);
    if (!take(bytesOf(line(row.cells)) + 1 + opening)) continue;
    opened.add(part);
    rows.add(row);
  }
  return { texts, rows, leftOut };
}

/** What a table takes without its rows, written the longer of its ways. */
function emptyBytes(part: MarkdownTable): number {
  return (
    bytesOf(written({ ...part, rows: [], foldAbove: -1 }, part.rows.length)) +
    2 +
    `${part.rows.length}`.length
  );
}

function written(part: MarkdownPart, of?: number): string {
  if (typeof part === 'string') return part;
  const { title, heads, rows, foldAbove = Number.POSITIVE_INFINITY } = part;
  const content = table(
    heads,
    rows.map(({ cells }) => cells),
  );
  const number = of === undefined || of === rows.length ? `${rows.length}` : `${rows.length} of ${of}`;
  if (rows.length > foldAbove)
    return `<details>\n<summary>${title}: ${number}</summary>\n\n${content}\n\n</details>\n`;
  return `### ${number === `${rows.length}` ? title : `${title}: ${number}`}\n\n${content}\n`;
}

function note(leftOut: number, maxBytes: number, all: string): string {
  const what = count(leftOut, 'entry was', 'entries were');
  return `**${what} left out here**, to keep this below ${spokenSize(maxBytes)}. ${all}\n`;
}

function noteBytes(parts: readonly MarkdownPart[], maxBytes: number, all: string): number {
  const most = parts.reduce((sum, part) => sum + (typeof part === 'string' ? 1 : part.rows.length), 2);
  return bytesOf(note(most, maxBytes, all)) + 1;
}

function spokenSize(bytes: number): string {
  if (bytes % 1024 ** 2 === 0) return `${bytes / 1024 ** 2} MB`;
  return bytes % 1024 === 0 ? `${bytes / 1024} KB` : count(bytes, 'byte');
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
