import { hashText } from '../text/hash.ts';
import type { Document } from './document.ts';
import type { Body } from './read-body.ts';

/**
 * What was read of the prose of pages when they were read before, as text that can be kept somewhere. It is taken for a
 * page only where the page is, letter for letter, what it was, so it is never out of date; what is damaged counts as lost.
 */
export class KeptBodies {
  readonly #head: string;
  readonly #lines = new Map<string, string>();
  /** Of the pages that were asked for; what is kept of others is of pages that are gone. */
  readonly #hashes = new Map<string, string>();
  #isNew = false;

  /**
   * @param contents as `contents` gave it; of another program it is nothing
   * @param program a word that is another for each program that reads in another way
   */
  constructor(contents: string, program: string) {
    this.#head = `sef-bodies ${program}`;
    const [head, ...lines] = contents.split('\n');
    for (const line of head === this.#head ? lines : []) {
      const tab = line.indexOf('\t');
      if (tab > 0) this.#lines.set(line.slice(0, tab), line);
    }
  }

  /** Something was read that was not known. */
  get isNew(): boolean {
    return this.#isNew;
  }

  bodyOf(path: string, text: string): Body | undefined {
    const hash = hashText(text);
    this.#hashes.set(path, hash);
    const [, of, digest, json] = this.#lines.get(JSON.stringify(path))?.split('\t') ?? [];
    if (of !== hash || json === undefined || hashText(json) !== digest) return undefined;
    return { ...(JSON.parse(json) as Omit<Body, 'problems'>), problems: [] };
  }

  /** Keeps what was read of a page for the next time, where nothing is wrong with it. */
  learn({ path, headings, links, items, passages, problems }: Document): void {
    const name = JSON.stringify(path);
    const hash = this.#hashes.get(path);
    if (hash === undefined || problems.length > 0) this.#lines.delete(name);
    else if (this.#lines.get(name)?.split('\t', 2)[1] !== hash) {
      const json = JSON.stringify({ headings, links, items, passages });
      this.#lines.set(name, [name, hash, hashText(json), json].join('\t'));
      this.#isNew = true;
    }
  }

  /** Forgets a page, as where it names somebody. */
  forget(path: string): void {
    if (this.#lines.delete(JSON.stringify(path))) this.#isNew = true;
  }

  contents(): string {
    const lines = [...this.#hashes.keys()].flatMap(path => this.#lines.get(JSON.stringify(path)) ?? []);
    return [this.#head, ...lines].join('\n');
  }
}
