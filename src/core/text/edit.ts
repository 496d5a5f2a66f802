import type { Span } from './span.ts';

/** Replace one part of a text. Authored files are only ever changed by edits. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Edits must not overlap; they are applied from the last to the first so that offsets stay true. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce(
      (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
      text,
    );
}
