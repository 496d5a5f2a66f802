import type { Span } from '../text/span.ts';

/** YAML as plain values that know where they stand. Nothing of the parser's own tree is kept. */
export type Value = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly value: string | number | boolean | null;
}

export interface List {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Value[];
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

/** A step into a value: a key of a mapping or a place in a list. */
export type Step = string | number;

export function entryOf(value: Value | undefined, key: string): Entry | undefined {
  return value?.kind === 'mapping' ? value.entries.find(entry => entry.key === key) : undefined;
}

/** Key and value together: `criterion: right-help`. A long value stands by its key alone. */
export function entrySpan(settings: Mapping, key: string): Span {
  const entry = entryOf(settings, key);
  if (!entry) return { start: settings.span.start, end: settings.span.start };
  const end = entry.value.kind === 'scalar' ? entry.value.span.end : entry.keySpan.end;
  return { start: entry.keySpan.start, end };
}

export function valueAt(value: Value, path: readonly Step[]): Value | undefined {
  let current: Value | undefined = value;
  for (const step of path) {
    if (current?.kind === 'list' && typeof step === 'number') current = current.items[step];
    else current = entryOf(current, String(step))?.value;
  }
  return current;
}

/** Keys become own properties, `__proto__` too, so that no key of a file can reach a prototype. */
export function toPlain(value: Value): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value;
    case 'list':
      return value.items.map(toPlain);
    case 'mapping': {
      const plain: Record<string, unknown> = {};
      for (const entry of value.entries) setOwn(plain, entry.key, toPlain(entry.value));
      return plain;
    }
  }
}

/** Only this one key reaches a prototype when it is simply assigned, which is many times quicker. */
export function setOwn(plain: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(plain, key, { value, enumerable: true, configurable: true, writable: true });
  else plain[key] = value;
}
