/**
 * Where a text speaks of something, so that only numbers near a mention are looked at closely. Each line is searched once,
 * and not before somebody asks: most pages have dates in their frontmatter alone.
 */
export class Mentions {
  readonly #text: string;
  readonly #words: RegExp;
  readonly #found: number[] = [];
  #searched = 0;

  /** @param words global; what it matches is never parted by the end of a line, and does not look beyond one */
  constructor(text: string, words: RegExp) {
    this.#text = text;
    this.#words = words;
  }

  /** Whether a mention begins between two offsets. */
  between(from: number, to: number): boolean {
    if (to > this.#searched && this.#searched < this.#text.length) this.#search(to);
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

  #search(to: number): void {
    const start = this.#searched;
    const newline = this.#text.indexOf('\n', to);
    this.#searched = newline < 0 ? this.#text.length : newline + 1;
    const lines = this.#text.slice(start, this.#searched);
    for (const { index } of lines.matchAll(this.#words)) this.#found.push(start + index);
  }
}
