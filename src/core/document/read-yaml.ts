import { isAlias, isMap, isPair, isScalar, isSeq, type Node, parseDocument, type YAMLError } from 'yaml';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
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
const MAX_VALUES = 20_000;
const MAX_DEPTH = 100;

/**
 * Reads YAML 1.2 (dates stay text). Never throws: aliases that bomb, nesting without end and broken syntax are troubles.
 * `base` is the offset of `text` in its file.
 */
export function readYaml(text: string, base: number): YamlReading {
  try {
    const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    const troubles = document.errors.map(error => troubleOf(error, base));
    const copy = new Copy(base, alias => alias.resolve(document));
    const value = document.contents === null ? undefined : copy.value(document.contents, 0);
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

type Alias = Node & { resolve(document: unknown): Node | undefined };

/** Copies the parser's tree into values, counting as it goes. */
class Copy {
  #left = MAX_VALUES;
  readonly #base: number;
  readonly #resolve: (alias: Alias) => Node | undefined;

  constructor(base: number, resolve: (alias: Alias) => Node | undefined) {
    this.#base = base;
    this.#resolve = resolve;
  }

  value(node: unknown, depth: number, at?: Span): Value {
    if (--this.#left < 0 || depth > MAX_DEPTH) throw new TooMuch();
    const span = at ?? this.#span(node);
    if (isAlias(node)) return this.value(this.#resolve(node as unknown as Alias), depth + 1, span);
    if (isMap(node))
      return { kind: 'mapping', span, entries: node.items.map(item => this.#entry(item, depth)) };
    if (isSeq(node))
      return { kind: 'list', span, items: node.items.map(item => this.value(item, depth + 1)) };
    return { kind: 'scalar', span, value: isScalar(node) ? plainScalar(node.value) : null };
  }

  #entry(pair: unknown, depth: number): Entry {
    if (!isPair(pair)) throw new TooMuch();
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const keySpan = this.#span(pair.key);
    const value =
      pair.value === null
        ? ({ kind: 'scalar', span: keySpan, value: null } as const)
        : this.value(pair.value, depth + 1);
    return { key: copyString(key), keySpan, value };
  }

  #span(node: unknown): Span {
    const range = (node as Node | null)?.range;
    return range
      ? { start: this.#base + range[0], end: this.#base + range[1] }
      : { start: this.#base, end: this.#base };
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
    case 'DUPLICATE_KEY':
      return 'The same setting is written twice.';
    case 'TAB_AS_INDENT':
      return 'A line begins with a tab; use spaces.';
    case 'BAD_INDENT':
      return 'This line does not line up with the ones around it.';
    case 'MISSING_CHAR':
      return 'A closing quotation mark, bracket or colon is missing here.';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'There is a colon too many here; put the text in "quotation marks".';
    case 'UNEXPECTED_TOKEN':
    case 'BAD_SCALAR_START':
      return 'There is a character here that needs "quotation marks" around the text.';
    default:
      return `This cannot be read (${error.message.replace(/\s+/g, ' ').slice(0, 120)}).`;
  }
}

function firstLineLength(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}
