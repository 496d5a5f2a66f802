import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  Schema,
  type YAMLError,
} from 'yaml';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { Entry, Value } from './value.ts';

/** YAML that could not be read: what is wrong in plain words, and where (offsets in the whole file). */
export interface YamlTrouble {
  readonly what: string;
  readonly span: Span;
}

export interface YamlReading {
  readonly value: Value | undefined;
  readonly troubles: readonly YamlTrouble[];
}

/** Far above what people write; far below what would hurt. Aliases count each time they are used. */
const MAX_LENGTH = 200_000;
const MAX_VALUES = 20_000;
const MAX_DEPTH = 100;

/** YAML 1.2, in which a date is text, whatever version a file claims; made once, because making it costs more than most files. */
const schema = new Schema({ schema: 'core' });

/**
 * Reads YAML 1.2 (dates stay text). Never throws: aliases that bomb, nesting without end and broken syntax are troubles.
 * `base` is the offset of `text` in its file.
 */
export function readYaml(text: string, base: number): YamlReading {
  const plain = readPlainYaml(text, base);
  return plain ? { value: plain, troubles: [] } : readAnyYaml(text, base);
}

/** As `readYaml`, always by the parser that knows all of YAML. */
export function readAnyYaml(text: string, base: number): YamlReading {
  try {
    if (text.length > MAX_LENGTH) throw new TooMuch();
    // To YAML a lone carriage return ends no line, to every editor it does; the offsets stay the same.
    const lines = text.replace(/\r(?!\n)/g, '\n');
    // The parser looks for settings written twice by comparing each with each; `Copy` does so once for all.
    const document = parseDocument(lines, {
      prettyErrors: false,
      logLevel: 'silent',
      uniqueKeys: false,
      schema,
    });
    const copy = new Copy(base, text);
    const value = document.contents === null ? undefined : copy.value(document.contents, 0);
    const troubles = [...document.errors.map(error => troubleOf(error, base)), ...copy.twice];
    return { value, troubles };
  } catch (error) {
    if (error instanceof TooMuch || error instanceof RangeError) {
      return {
        value: undefined,
        troubles: [{ what: tooMuch, span: { start: base, end: base + firstLineLength(text) } }],
      };
    }
    throw error;
  }
}

const tooMuch = 'These settings repeat or nest themselves so often that they cannot be read safely.';

class TooMuch extends Error {}

/** Copies the parser's tree into values, counting as it goes. */
class Copy {
  /** Settings written twice in one mapping. */
  readonly twice: YamlTrouble[] = [];
  #left = MAX_VALUES;
  readonly #base: number;
  readonly #text: string;
  /** What each `&name` last stood for on the way here. The parser's own search walks the whole file for each alias. */
  readonly #anchors = new Map<string, unknown>();
  #aliasesOpen = 0;

  constructor(base: number, text: string) {
    this.#base = base;
    this.#text = text;
  }

  value(node: unknown, depth: number): Value {
    if (--this.#left < 0 || depth > MAX_DEPTH) throw new TooMuch();
    if (isAlias(node)) return this.#aliased(node, depth);
    this.#remember(node);
    if (isMap(node)) {
      const entries = node.items.map(item => this.#entry(item, depth));
      this.#findTwice(entries);
      return { kind: 'mapping', span: this.#spanAround(node, entries.at(-1)?.value.span), entries };
    }
    if (isSeq(node)) {
      const items = node.items.map(item => this.value(item, depth + 1));
      return { kind: 'list', span: this.#spanAround(node, items.at(-1)?.span), items };
    }
    return { kind: 'scalar', span: this.#span(node), value: isScalar(node) ? plainScalar(node.value) : null };
  }

  /** What is written at the anchor, standing where the alias stands. */
  #aliased(node: Node & { readonly source: string }, depth: number): Value {
    this.#aliasesOpen++;
    const value = this.value(this.#anchors.get(node.source), depth + 1);
    this.#aliasesOpen--;
    return { ...value, span: this.#span(node) };
  }

  #entry(pair: unknown, depth: number): Entry {
    if (!isPair(pair)) throw new TooMuch();
    this.#remember(pair.key);
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const keySpan = this.#span(pair.key);
    const value =
      pair.value === null
        ? ({ kind: 'scalar', span: keySpan, value: null } as const)
        : this.value(pair.value, depth + 1);
    return { key: copyString(key), keySpan, value };
  }

  /** What an alias repeats has been met already: its anchors and its troubles are known. */
  #remember(node: unknown): void {
    if (this.#aliasesOpen === 0 && (isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) {
      this.#anchors.set(node.anchor, node);
    }
  }

  #findTwice(entries: readonly Entry[]): void {
    if (this.#aliasesOpen > 0) return;
    const keys = new Set<string>();
    for (const { key, keySpan } of entries) {
      if (keys.has(key)) this.twice.push({ what: 'The same setting is written twice.', span: keySpan });
      keys.add(key);
    }
  }

  /** Without the line break that ends a block of text. */
  #span(node: unknown): Span {
    const range = (node as Node | null | undefined)?.range;
    if (!range) return { start: this.#base, end: this.#base };
    let [start, end] = range;
    while (end > start && /\s/.test(this.#text[end - 1] ?? '')) end--;
    return { start: this.#base + start, end: this.#base + end };
  }

  /** The parser lets a block of lines reach over the comments after it; it ends with its last value. */
  #spanAround(node: Node & { readonly flow?: boolean | undefined }, last: Span | undefined): Span {
    const span = this.#span(node);
    return node.flow || !last ? span : { start: span.start, end: Math.max(span.start, last.end) };
  }
}

function plainScalar(value: unknown): string | number | boolean | null {
  if (typeof value === 'string') return copyString(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : String(value);
}

function troubleOf(error: YAMLError, base: number): YamlTrouble {
  const [start, end] = error.pos;
  return { what: plainWords(error), span: { start: base + start, end: base + Math.max(start + 1, end) } };
}

/** The parser's codes in the words of someone who has never heard of YAML. */
function plainWords(error: YAMLError): string {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'A line begins with a tab; use spaces.';
    case 'BAD_INDENT':
      return 'This line does not line up with the ones around it.';
    case 'MISSING_CHAR':
      return 'A closing quotation mark or bracket is missing here or above, or a line is no “name: value”. Begin the lines of a list with “- ”.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'Each setting is “name: value” on one line, with a space after the colon; a value that has a colon of its own needs "quotation marks" around it.';
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
      return 'There is a character here that needs "quotation marks" around the text.';
    default:
      return 'There is a character here or just above that has a meaning of its own; put "quotation marks" around the text.';
  }
}

function firstLineLength(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
