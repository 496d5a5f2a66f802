import { copyString } from '../text/copy-string.ts';
import type { Entry, List, Mapping, Scalar, Value } from './value.ts';

/** A line with something on it but a comment: where that begins and ends, and how far it stands in. */
interface Line {
  readonly indent: number;
  readonly start: number;
  readonly end: number;
}

/** Longer settings are no ordinary ones. */
const MAX_LENGTH = 50_000;
const MAX_LINES = 2_000;

/**
 * The settings that people ordinarily write – `name: value` on one line, lists, settings within settings – read some
 * twenty times sooner than by the parser of YAML. Undefined: something in them is less ordinary, and that parser must
 * tell. A property test holds that the two never differ.
 *
 * @param base as in `readYaml`
 */
export function readPlainYaml(text: string, base: number): Mapping | undefined {
  if (text.length > MAX_LENGTH || unusual.test(text)) return undefined;
  const lines = linesOf(text);
  if (!lines || lines.length === 0 || lines[0]?.indent !== 0) return undefined;
  try {
    return new PlainReader(text, base, lines).settings();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Tabs, carriage returns that end no line as Windows does, controls, and what JavaScript alone takes for space. */
const unusual =
  /(?![\n\r])\p{Cc}|[\xa0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u3000\ufeff\ud800-\udfff]|\r(?!\n)/u;

class Unusual extends Error {}

function linesOf(text: string): Line[] | undefined {
  const lines: Line[] = [];
  for (let at = 0; at < text.length; ) {
    let next = text.indexOf('\n', at);
    if (next < 0) next = text.length;
    let start = at;
    while (start < next && text.charCodeAt(start) === SPACE) start++;
    let end = next;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (end > start && text.charCodeAt(start) !== HASH) lines.push({ indent: start - at, start, end });
    if (lines.length > MAX_LINES) return undefined;
    at = next + 1;
  }
  return lines;
}

class PlainReader {
  readonly #text: string;
  readonly #base: number;
  readonly #lines: Line[];
  #at = 0;

  constructor(text: string, base: number, lines: Line[]) {
    this.#text = text;
    this.#base = base;
    this.#lines = lines;
  }

  settings(): Mapping {
    const settings = this.#mapping(0, 0);
    if (this.#at < this.#lines.length) throw new Unusual();
    return settings;
  }

  #mapping(indent: number, depth: number): Mapping {
    const entries: Entry[] = [];
    const keys = new Set<string>();
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (this.#isItem(line)) break;
      const entry = this.#entry(line, depth);
      // The other parser tells which is written twice.
      if (keys.has(entry.key)) throw new Unusual();
      keys.add(entry.key);
      entries.push(entry);
    }
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last || depth > MAX_DEPTH) throw new Unusual();
    return {
      kind: 'mapping',
      span: { start: first.keySpan.start, end: last.value.span.end },
      entries,
    };
  }

  #entry(line: Line, depth: number): Entry {
    const [key, start] = this.#name(line.start);
    this.#at++;
    const keyEnd = line.start + key.length;
    const keySpan = { start: this.#base + line.start, end: this.#base + keyEnd };
    const value = start < line.end ? this.#written(start, line, depth) : this.#below(line, keyEnd, depth);
    return { key: copyString(key), keySpan, value };
  }

  /** The name of the setting that begins here, and where its value begins. */
  #name(start: number): readonly [name: string, valueStart: number] {
    settingName.lastIndex = start;
    const name = settingName.exec(this.#text)?.[1];
    if (name === undefined || constant.test(name)) throw new Unusual();
    return [name, settingName.lastIndex];
  }

  /** What stands below a name: further in, or for a list just below it. */
  #below({ indent, end }: Line, keyEnd: number, depth: number): Value {
    const next = this.#lines[this.#at];
    if (next && (next.indent > indent || (next.indent === indent && this.#isItem(next))))
      return this.#isItem(next) ? this.#list(next.indent, depth + 1) : this.#mapping(next.indent, depth + 1);
    // Where there is nothing, the other parser places it just behind the colon, or behind the space that follows.
    if (this.#text.charCodeAt(end) === SPACE) throw new Unusual();
    const at = this.#base + keyEnd + 1;
    return { kind: 'scalar', span: { start: at, end: at }, value: null };
  }

  #list(indent: number, depth: number): List {
    const items: Value[] = [];
    const start = this.#lines[this.#at]?.start ?? 0;
    for (let line = this.#lines[this.#at]; line?.indent === indent; line = this.#lines[this.#at]) {
      if (!this.#isItem(line)) break;
      items.push(this.#item(line, depth));
    }
    const last = items.at(-1);
    if (!last || depth > MAX_DEPTH) throw new Unusual();
    return { kind: 'list', span: { start: this.#base + start, end: last.span.end }, items };
  }

  #item(line: Line, depth: number): Value {
    let start = line.start + 1;
    while (start < line.end && this.#text.charCodeAt(start) === SPACE) start++;
    const rest = { indent: line.indent + start - line.start, start, end: line.end };
    if (start === line.end || this.#isItem(rest)) throw new Unusual();
    settingName.lastIndex = start;
    if (settingName.test(this.#text)) {
      this.#lines[this.#at] = rest;
      return this.#mapping(rest.indent, depth + 1);
    }
    this.#at++;
    return this.#written(start, line, depth);
  }

  /** A value on the line of its name. What stands further in on the next line would belong to it. */
  #written(start: number, line: Line, depth: number): Value {
    const { end, indent } = line;
    const first = this.#text.charCodeAt(start);
    if (first === GREATER || first === BAR) return this.#block(start, line);
    if ((this.#lines[this.#at]?.indent ?? 0) > indent) throw new Unusual();
    if (first === OPEN_BRACKET || first === OPEN_BRACE) {
      const [value, after] = this.#flow(start, depth + 1);
      if (after !== end) throw new Unusual();
      return value;
    }
    return this.#scalar(start, end);
  }

  /** `[a, "b c"]` or `{ a: b, c: [d] }` on one line, and where it ends. */
  #flow(start: number, depth: number): readonly [value: List | Mapping, end: number] {
    const isList = this.#text.charCodeAt(start) === OPEN_BRACKET;
    const closing = isList ? CLOSE_BRACKET : CLOSE_BRACE;
    const parts: (Value | Entry)[] = [];
    let at = this.#pastSpaces(start + 1);
    for (let isOpen = this.#text.charCodeAt(at) !== closing; isOpen; ) {
      const [part, end] = isList ? this.#flowValue(at, depth) : this.#flowEntry(at, depth);
      parts.push(part);
      at = this.#pastSpaces(end);
      const sign = this.#text.charCodeAt(at);
      isOpen = sign === COMMA;
      if (!isOpen && sign !== closing) throw new Unusual();
      if (isOpen) at = this.#pastSpaces(at + 1);
    }
    const span = { start: this.#base + start, end: this.#base + at + 1 };
    if (isList) return [{ kind: 'list', span, items: parts as Value[] }, at + 1];
    const entries = parts as Entry[];
    if (new Set(entries.map(({ key }) => key)).size < entries.length) throw new Unusual();
    return [{ kind: 'mapping', span, entries }, at + 1];
  }

  #flowEntry(start: number, depth: number): readonly [entry: Entry, end: number] {
    const [key, valueStart] = this.#name(start);
    const keySpan = { start: this.#base + start, end: this.#base + start + key.length };
    if (this.#text.charCodeAt(valueStart - 1) !== SPACE) throw new Unusual();
    const [value, end] = this.#flowValue(valueStart, depth);
    return [{ key: copyString(key), keySpan, value }, end];
  }

  #flowValue(start: number, depth: number): readonly [value: Value, end: number] {
    const first = this.#text.charCodeAt(start);
    if (depth > MAX_DEPTH) throw new Unusual();
    if (first === OPEN_BRACKET || first === OPEN_BRACE) return this.#flow(start, depth + 1);
    flowScalar.lastIndex = start;
    const length = flowScalar.exec(this.#text)?.[0].trimEnd().length;
    if (length === undefined) throw new Unusual();
    return [this.#scalar(start, start + length), start + length];
  }

  #pastSpaces(at: number): number {
    let past = at;
    while (this.#text.charCodeAt(past) === SPACE) past++;
    return past;
  }

  /** `>-` or `|` and lines below that stand equally far in. */
  #block(start: number, { end, indent }: Line): Scalar {
    const [, style, chomping] = blockHead.exec(this.#text.slice(start, end)) ?? [];
    const first = this.#lines[this.#at];
    if (!style || !first || first.indent <= indent) throw new Unusual();
    const words: string[] = [];
    let last = end;
    for (let line = first; line.indent > indent; ) {
      // Lines between that were passed over are blank ones or look like comments, which here they are not.
      const between = this.#text.slice(last, line.start);
      if (line.indent !== first.indent || !oneLineEnd.test(between) || endsInSpace(this.#text, line))
        throw new Unusual();
      words.push(this.#text.slice(line.start, line.end));
      last = line.end;
      const next = this.#lines[++this.#at];
      if (!next) break;
      line = next;
    }
    const after = this.#text.slice(last, this.#lines[this.#at]?.start ?? this.#text.length);
    if (!onlyLineEnds.test(after)) throw new Unusual();
    const value = copyString(words.join(style === '>' ? ' ' : '\n') + (chomping === '-' ? '' : '\n'));
    return { kind: 'scalar', span: { start: this.#base + start, end: this.#base + last }, value };
  }

  #scalar(start: number, end: number): Scalar {
    const written = this.#text.slice(start, end);
    const span = { start: this.#base + start, end: this.#base + end };
    return { kind: 'scalar', span, value: meaningOf(written) };
  }

  #isItem({ start, end }: Line): boolean {
    return (
      this.#text.charCodeAt(start) === DASH &&
      (start + 1 === end || this.#text.charCodeAt(start + 1) === SPACE)
    );
  }
}

function meaningOf(written: string): Scalar['value'] {
  if (quoted.test(written)) return copyString(written.slice(1, -1));
  if (!plain.test(written) || runsOn.test(written)) throw new Unusual();
  if (constant.test(written)) {
    if (written === 'true') return true;
    if (written === 'false') return false;
    throw new Unusual();
  }
  if (wholeNumber.test(written)) return Number(written);
  if (number.test(written)) throw new Unusual();
  return copyString(written);
}

const settingName = /([A-Za-z_][\w-]*):(?: +|(?=\r?\n)|$)/y;
/** Without the marks that escape something. */
const quoted = /^(?:"[^"\\\r\n]*"|'[^'\r\n]*')$/;
/** Begins with none of the signs that YAML gives a meaning. */
const plain = /^[^\s\-?:,[\]{}#&*!|>'"%@`~][^\r\n]*$/;
/** The end of a name, or the beginning of a comment. */
const runsOn = /:(?: |$)| #/;
const blockHead = /^([>|])(-?)$/;
const oneLineEnd = /^\r?\n *$/;
const onlyLineEnds = /^(?:\r?\n)+ *$/;

const flowScalar = /"[^"\\\r\n]*"|'[^'\r\n]*'|[^\s\-?:,[\]{}#&*!|>'"%@`~][^,[\]{}:#"'\r\n]*/y;

/** A space before the line ends would be part of a block of text. */
function endsInSpace(text: string, { end }: Line): boolean {
  return text.charCodeAt(end) === SPACE;
}
const constant = /^(?:null|true|false)$/i;
const wholeNumber = /^(?:0|[1-9]\d{0,14})$/;
/** All that YAML takes for a number, and a little more. */
const number = /^[-+]?(?:\.?\d[\d.]*(?:[eE][-+]?\d+)?|\.(?:inf|nan)|0o[0-7]+|0x[\da-f]+)$/i;

const MAX_DEPTH = 20;
const SPACE = 32;
const HASH = 35;
const COMMA = 44;
const DASH = 45;
const GREATER = 62;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const BAR = 124;
const CR = 13;

function isBlank(unit: number): boolean {
  return unit === SPACE || unit === CR;
}
