import type { Span } from '../text/span.ts';

/** Where a file's settings and prose are. */
export interface Parts {
  /** The YAML between the two `---` lines, without them. */
  readonly settings: Span | undefined;
  /** The file begins with `---` but the second `---` line never comes. */
  readonly unclosed: boolean;
  readonly bodyStart: number;
}

export function splitFile(text: string): Parts {
  const opening = /^---[ \t]*(\r\n|\n|\r)/.exec(text);
  if (!opening) return { settings: undefined, unclosed: false, bodyStart: 0 };
  const start = opening[0].length;
  const fence = /^(---|\.\.\.)[ \t]*(\r\n|\n|\r|$)/gm;
  fence.lastIndex = start;
  const closing = fence.exec(text);
  if (!closing) return { settings: { start, end: text.length }, unclosed: true, bodyStart: text.length };
  return { settings: { start, end: closing.index }, unclosed: false, bodyStart: fence.lastIndex };
}
