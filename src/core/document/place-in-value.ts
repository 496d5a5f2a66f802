import type { Span } from '../text/span.ts';
import type { Scalar, Step, Value } from './value.ts';

/** A key or a single value of some settings, and the way to it. */
export type PlaceInValue = { readonly path: readonly Step[]; readonly span: Span } & (
  | { readonly is: 'key'; readonly value: Value }
  | { readonly is: 'value'; readonly value: Scalar }
);

/** What stands at an offset; the end of a word still belongs to it. */
export function placeInValue(value: Value, offset: number): PlaceInValue | undefined {
  for (const place of placesInValue(value))
    if (place.span.start <= offset && offset <= place.span.end) return place;
  return undefined;
}

/** Every key and every single value, in the order of the file. Settings nest no deeper than the reader of YAML allows. */
export function* placesInValue(value: Value, path: readonly Step[] = []): Generator<PlaceInValue> {
  switch (value.kind) {
    case 'scalar':
      yield { is: 'value', path, span: value.span, value };
      return;
    case 'list':
      for (const [place, item] of value.items.entries()) yield* placesInValue(item, [...path, place]);
      return;
    case 'mapping':
      for (const entry of value.entries) {
        const below = [...path, entry.key];
        yield { is: 'key', path: below, span: entry.keySpan, value: entry.value };
        // A key without a value has one of its own place.
        if (entry.value.span.start !== entry.keySpan.start) yield* placesInValue(entry.value, below);
      }
  }
}
