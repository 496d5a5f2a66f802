import { Range } from 'vscode';
import { linesOf } from '../core/sef/lines-of.ts';
import type { Sef } from '../core/sef/sef.ts';
import { type LineIndex, rangeOf } from '../core/text/line-index.ts';
import type { Span } from '../core/text/span.ts';

/** Editors count from 0; a span in a file that is not read is its first line. */
export function editorRange(sef: Sef, path: string, span: Span): Range {
  return rangeIn(linesOf(sef, path), span);
}

export function rangeIn(lines: LineIndex, span: Span): Range {
  const { start, end } = rangeOf(lines, span);
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}

/** Where a finding is shown. One about what does not exist stands on an empty place; a character makes it seen. */
export function shownRange(sef: Sef, path: string, span: Span): Range {
  const range = editorRange(sef, path, span);
  const { start } = range;
  return range.isEmpty ? new Range(start, start.with(undefined, start.character + 1)) : range;
}
