import type { Span } from './span.ts';

/** Where each line of a text starts (UTF-16 offsets). Small enough to keep when the text itself is let go. */
export type LineIndex = Uint32Array;

/** Line and column from 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * `\n`, `\r\n` and a lone `\r` each end a line, as in VS Code. Looking for the next end takes a fraction of the time that
 * reading each character does.
 */
export function indexLines(text: string): LineIndex {
  const starts = [0];
  if (text.includes('\r')) {
    const end = /\r\n?|\n/g;
    while (end.test(text)) starts.push(end.lastIndex);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return Uint32Array.from(starts);
}

/** An offset past the last line's start counts on from there; one below 0 is the first position. */
export function positionAt(lines: LineIndex, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, offset - (lines[low] ?? 0)) + 1 };
}

export function rangeOf(lines: LineIndex, span: Span): Range {
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
