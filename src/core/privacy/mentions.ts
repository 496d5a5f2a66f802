/**
 * Where a text speaks of something, so that only numbers near a mention are looked at closely. The text is searched once,
 * and not before somebody asks.
 */
export class Mentions {
  readonly #text: string;
  readonly #words: RegExp;
  #found: readonly number[] | undefined;

  constructor(text: string, words: RegExp) {
    this.#text = text;
    this.#words = words;
  }

  /** Whether a mention begins between two offsets. */
  between(from: number, to: number): boolean {
    this.#found ??= Array.from(this.#text.matchAll(this.#words), match => match.index);
    const found = this.#found;
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((found[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return (found[low] ?? to) < to;
  }
}
