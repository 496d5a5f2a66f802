import type { Span } from '../text/span.ts';

/** The writing aid under the first question of a new page, to be written over; its end where there is none. */
export function whereToWrite(text: string): Span {
  const question = text.search(/^## /m);
  const hint = question < 0 ? undefined : /<!--[\s\S]*?-->/.exec(text.slice(question));
  if (!hint) return { start: text.length, end: text.length };
  const start = question + hint.index;
  return { start, end: start + hint[0].length };
}
