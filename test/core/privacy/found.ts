import { guardText } from '../../../src/core/privacy/guard-text.ts';

/** What the guard finds, as `SEF501 943 476 5919`, with `?` where it may be nothing. */
export function found(text: string): string[] {
  return guardText(text).map(
    ({ rule, span, atMost }) =>
      `${rule}${atMost === undefined ? '' : '?'} ${text.slice(span.start, span.end)}`,
  );
}
