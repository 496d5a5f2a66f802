import type { Value } from '../document/value.ts';
import type { Span } from '../text/span.ts';

/** Whether two settings say the same in the same place. */
export function isSameValue(a: Value, b: Value | undefined): boolean {
  if (!b || !isSameSpan(a.span, b.span)) return false;
  if (a.kind === 'scalar') return b.kind === 'scalar' && Object.is(a.value, b.value);
  if (a.kind === 'list') {
    return (
      b.kind === 'list' &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => isSameValue(item, b.items[index]))
    );
  }
  return (
    b.kind === 'mapping' &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, keySpan, value }, index) => {
      const other = b.entries[index];
      return other?.key === key && isSameSpan(keySpan, other.keySpan) && isSameValue(value, other.value);
    })
  );
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
