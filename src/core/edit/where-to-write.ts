import type { Span } from '../text/span.ts';

/** The writing aid under the first question of a new page, to be written over; its end where there is none. */
export function whereToWrite(text: string): Span {
  const question = text.search(/^## /m);
  const from = Math.max(question, 0);
  const hint = /<!--[\s\S]*?-->/.exec(text.slice(from));
  if (!hint) return { start: text.length, end: text.length };
  const start = from + hint.index;
  return { start, end: start + hint[0].length };
}
