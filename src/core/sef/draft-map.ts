/** A map to change once and let go: a change costs what it changes, and none leaves the very same map. */
export class DraftMap<Value> {
  readonly #before: ReadonlyMap<string, Value>;
  /** Undefined: nothing is there any more. */
  #changes: Map<string, Value | undefined> | undefined;

  constructor(before: ReadonlyMap<string, Value>) {
    this.#before = before;
  }

  get(key: string): Value | undefined {
    return this.#changes?.has(key) ? this.#changes.get(key) : this.#before.get(key);
  }

  /** Undefined: nothing is there any more. */
  put(key: string, value: Value | undefined): void {
    if (this.get(key) === value) return;
    this.#changes ??= new Map(changesIn(this.#before));
    this.#changes.set(key, value);
  }

  done(): ReadonlyMap<string, Value> {
    if (!this.#changes) return this.#before;
    const after = new Overlaid(baseOf(this.#before), this.#changes);
    // So that neither is ever copied often: the changes at each change, or all at the last of many.
    return this.#changes.size ** 2 > after.size ? new Map(after) : after;
  }
}

/** The keys under which two maps may not hold the same: few, where one was made of the other not long ago. */
export function differing<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
): string[] {
  const isNear = baseOf(one) === baseOf(other);
  const keys = isNear ? [changesIn(one), changesIn(other)] : [one, other];
  return [...new Set(keys.flatMap(map => [...map.keys()]))].filter(key => one.get(key) !== other.get(key));
}

function baseOf<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return map instanceof Overlaid ? map.base : map;
}

function changesIn<Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value | undefined> {
  return map instanceof Overlaid ? map.changes : new Map();
}

/** A map and what has changed since: the map itself need not be copied. */
class Overlaid<Value> implements ReadonlyMap<string, Value> {
  readonly base: ReadonlyMap<string, Value>;
  readonly changes: ReadonlyMap<string, Value | undefined>;
  readonly size: number;

  constructor(base: ReadonlyMap<string, Value>, changes: ReadonlyMap<string, Value | undefined>) {
    this.base = base;
    this.changes = changes;
    let size = base.size;
    for (const [key, value] of changes) size += Number(value !== undefined) - Number(base.has(key));
    this.size = size;
  }

  get(key: string): Value | undefined {
    return this.changes.has(key) ? this.changes.get(key) : this.base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [key, old] of this.base) {
      const value = this.changes.has(key) ? this.changes.get(key) : old;
      if (value !== undefined) yield [key, value];
    }
    for (const [key, value] of this.changes) {
      if (value !== undefined && !this.base.has(key)) yield [key, value];
    }
  }

  *keys(): MapIterator<string> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(callback: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const [key, value] of this.entries()) callback(value, key, this);
  }
}
