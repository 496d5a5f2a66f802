import type { Span } from '../text/span.ts';

/** What to show of the place where the pointer rests. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}
