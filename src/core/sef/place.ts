import type { Span } from '../text/span.ts';

/** A part of a file of the SEF. */
export interface Place {
  readonly path: string;
  readonly span: Span;
}
