/** A map to change once and let go: copied when the first change comes, and the very same where none does. */
export class DraftMap<Value> {
  readonly #before: ReadonlyMap<string, Value>;
  #copy: Map<string, Value> | undefined;

  constructor(before: ReadonlyMap<string, Value>) {
    this.#before = before;
  }

  get(key: string): Value | undefined {
    return this.done().get(key);
  }

  /** Undefined: nothing is there any more. */
  put(key: string, value: Value | undefined): void {
    if (this.get(key) === value) return;
    this.#copy ??= new Map(this.#before);
    if (value === undefined) this.#copy.delete(key);
    else this.#copy.set(key, value);
  }

  done(): ReadonlyMap<string, Value> {
    return this.#copy ?? this.#before;
  }
}
