import { packed, unpacked } from '../text/packed.ts';
import type { Span } from '../text/span.ts';
import type { Document } from './document.ts';
import { readYaml } from './read-yaml.ts';
import type { Mapping } from './value.ts';

type Parsed = Omit<Document, 'settings'>;

/**
 * A document that has settings. With a place for each name and value they take many times the memory of the text that they
 * were read from, and once a record is made of them hardly anybody asks for them: so the text is kept, and read again when
 * somebody does.
 */
export class WithSettings implements Document {
  readonly path: Parsed['path'];
  readonly kind: Parsed['kind'];
  readonly lines: Parsed['lines'];
  readonly end: Parsed['end'];
  readonly headings: Parsed['headings'];
  readonly links: Parsed['links'];
  readonly items: Parsed['items'];
  readonly passages: Parsed['passages'];
  readonly problems: Parsed['problems'];
  readonly agreedWords: Parsed['agreedWords'];
  readonly #packed: string;
  readonly #start: number;
  /** For who asks first, which is at once; then let go. */
  #justRead: Mapping | undefined;

  constructor(parsed: Parsed, settings: Mapping, { start, end }: Span, text: string) {
    this.path = parsed.path;
    this.kind = parsed.kind;
    this.lines = parsed.lines;
    this.end = parsed.end;
    this.headings = parsed.headings;
    this.links = parsed.links;
    this.items = parsed.items;
    this.passages = parsed.passages;
    this.problems = parsed.problems;
    this.agreedWords = parsed.agreedWords;
    this.#packed = packed(text.slice(start, end));
    this.#start = start;
    this.#justRead = settings;
  }

  get settings(): Mapping | undefined {
    const justRead = this.#justRead;
    this.#justRead = undefined;
    return justRead ?? (readYaml(unpacked(this.#packed), this.#start).value as Mapping | undefined);
  }

  /** Whether the same is written in the same place. */
  hasSettingsOf(other: WithSettings): boolean {
    return this.#start === other.#start && this.#packed === other.#packed;
  }
}

/** Whether two documents have settings, and the same, in the same place. */
export function haveSameSettings(one: Document, other: Document): boolean {
  return one instanceof WithSettings && other instanceof WithSettings && one.hasSettingsOf(other);
}
