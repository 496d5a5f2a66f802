import { entryOf, entrySpan } from '../document/value.ts';
import type { SefRecord } from '../sef/record.ts';
import type { Span } from '../text/span.ts';

/**
 * The part of a page's head that an offset is in, where the page as a whole is meant: the first line, what kind of page it
 * is, its title, its heading.
 */
export function pageHeadAt({ document }: SefRecord, offset: number): Span | undefined {
  const { kind, settings, headings } = document;
  if (!kind || !settings) return undefined;
  const heading = headings.find(({ depth }) => depth === 1)?.span;
  const named = [kind, 'title'].filter(key => entryOf(settings, key));
  const parts = [firstLine, ...named.map(key => entrySpan(settings, key)), heading];
  return parts.find(part => part && part.start <= offset && offset <= part.end);
}

/** The mark that the settings begin with. */
const firstLine: Span = { start: 0, end: '---'.length };

/** Where a page has its name: its first heading, or its first line. */
export function titlePlace({ document }: SefRecord): Span {
  return document.headings.find(({ depth }) => depth === 1)?.span ?? firstLine;
}
