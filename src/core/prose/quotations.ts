import type { Span } from '../text/span.ts';

/**
 * What stands between quotation marks, in order: the words are somebody else's. One that is not closed is none; an
 * apostrophe is none. Linear.
 */
export function findQuotations(text: string): Span[] {
  const quotations: Span[] = [];
  let open: { readonly start: number; readonly closing: string } | undefined;
  for (const found of text.matchAll(/["“”‘]|’(?!\p{L})/gu)) {
    const mark = found[0];
    if (open && mark === open.closing) {
      quotations.push({ start: open.start, end: found.index + 1 });
      open = undefined;
    } else if (!open) {
      const closing = closingOf.get(mark);
      if (closing) open = { start: found.index, closing };
    }
  }
  return quotations;
}

const closingOf: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
]);
