import type { Span } from '../text/span.ts';
import { type YamlLines, yamlLines } from './yaml-lines.ts';

/** A group or a list of settings, as far as it is written. */
export interface Holder {
  /** The settings it stands in, from the top; places in lists are left out. */
  readonly path: readonly string[];
  /** The settings written in it, and the text of those that are one value. */
  readonly values: Map<string, string>;
  /** The texts that are written in it as a list. */
  readonly items: string[];
}

/** Where somebody is writing. */
export interface YamlPlace {
  readonly role: 'key' | 'value' | 'item';
  readonly holder: Holder;
  /** The setting whose value it is, or under which a line stands that is empty as yet. */
  readonly key: string | undefined;
  /** The word that is there. */
  readonly span: Span;
  /** Within `[…]` or `{…}`. */
  readonly inBrackets: boolean;
}

export interface YamlOutline {
  readonly root: Holder;
  /** Undefined: no setting can be written there, as in a comment. */
  readonly place: YamlPlace | undefined;
}

/**
 * Makes out settings line by line, by their indentation. While somebody writes, YAML is nearly never whole, and a parser
 * would lose the lines below.
 */
export function outlineYaml(text: string, block: Span, offset: number): YamlOutline {
  return new Outline(text, block, offset).read();
}

interface Frame {
  readonly column: number;
  readonly isItem: boolean;
  readonly key: string | undefined;
  readonly inner: Holder;
}

interface Bracket {
  readonly opens: string;
  readonly holder: Holder;
  key: string | undefined;
  from: number;
}

const keyPattern =
  /(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'[\]{}#,&*!|>%@`](?:[^:#\r\n]|:(?![ \t\r\n]|$)|(?<![ \t])#)*?))[ \t]*:(?=[ \t\r\n]|$)/y;

/** Reads lines from the top to the end, so that what stands below the caret is known too. */
class Outline {
  readonly #root = holderAt([]);
  readonly #text: string;
  readonly #lines: YamlLines;
  readonly #end: number;
  readonly #offset: number;
  #at: number;
  #frames: Frame[] = [];
  #place: YamlPlace | undefined;
  /** Lines indented further than this are the text of a setting; undefined outside such a text. */
  #textUnder: number | undefined;

  constructor(text: string, block: Span, offset: number) {
    this.#text = text;
    this.#lines = yamlLines(text, block.end);
    this.#at = block.start;
    this.#end = block.end;
    this.#offset = offset;
  }

  read(): YamlOutline {
    do {
      this.#line();
    } while (this.#at < this.#end);
    // The caret may stand in the line behind the last line break.
    const endsLine = /[\r\n]/.test(this.#text[this.#end - 1] ?? '\n');
    if (this.#offset === this.#end && endsLine && !this.#place) this.#blank(0);
    return { root: this.#root, place: this.#place };
  }

  #line(): void {
    const start = this.#at;
    const end = this.#lines.lineEnd(start);
    this.#at = this.#lines.nextLine(end);
    const first = this.#lines.skipBlank(start, end);
    const column = first - start;
    const isHere = this.#offset >= start && this.#offset <= end;
    if (first === end) {
      if (isHere && this.#textUnder === undefined) this.#blank(this.#offset - start);
      return;
    }
    if (this.#textUnder !== undefined && column > this.#textUnder) return;
    this.#textUnder = undefined;
    if (this.#text[first] === '#') return;
    // In the blank before a line, something is about to be written in front of it.
    this.#entry(start, first, end);
  }

  /** One line, from its first letter: dashes of lists, then a setting or a word. */
  #entry(start: number, first: number, end: number): void {
    let at = first;
    let dashes = 0;
    while (this.#text[at] === '-' && (at + 1 >= end || /[ \t]/.test(this.#text[at + 1] ?? ''))) {
      this.#popTo(at - start, true);
      const holder = this.#inner();
      this.#frames.push({ column: at - start, isItem: true, key: undefined, inner: holderAt(holder.path) });
      dashes++;
      const dash = at;
      at = this.#lines.skipBlank(at + 1, end);
      if (at === end) this.#mark(dash + 1, end, { role: 'item', holder, key: undefined });
    }
    if (at === end) return;
    if (dashes === 0) this.#popTo(at - start, false);
    keyPattern.lastIndex = at;
    const found = keyPattern.exec(this.#text);
    if (found && at + found[0].length <= end) this.#setting(found, at - start, end);
    else this.#word(at, end, dashes > 0);
  }

  #setting(found: RegExpExecArray, column: number, end: number): void {
    const holder = this.#inner();
    const start = found.index;
    const key = found[1] ?? found[2] ?? found[3] ?? '';
    const colon = start + found[0].length - 1;
    this.#mark(start, colon, { role: 'key', holder, key: undefined });
    if (!holder.values.has(key)) holder.values.set(key, '');
    this.#popTo(column, false);
    this.#frames.push({ column, isItem: false, key, inner: holderAt([...holder.path, key]) });
    const at = this.#lines.skipBlank(colon + 1, end);
    const opens = this.#text[at] ?? '';
    if (at < end && (opens === '[' || opens === '{')) {
      this.#brackets(at, column);
      return;
    }
    if (/[|>]/.test(opens) && at < end) {
      this.#textUnder = column;
      return;
    }
    const valueEnd = this.#lines.commentStart(at, end);
    this.#mark(colon + 1, valueEnd, { role: 'value', holder, key });
    holder.values.set(key, unquoted(this.#text.slice(at, valueEnd)));
  }

  /** A word by itself: an item of a list, the beginning of a setting's name, or more of a text. */
  #word(at: number, end: number, isItem: boolean): void {
    const opens = this.#text[at] ?? '';
    const frame = this.#frames.at(-1);
    if (isItem && (opens === '[' || opens === '{')) {
      this.#brackets(at, frame?.column ?? 0);
      return;
    }
    const wordEnd = this.#lines.commentStart(at, end);
    if (!isItem) {
      this.#mark(at, wordEnd, { role: 'key', holder: this.#inner(), key: frame?.key });
      return;
    }
    const holder = this.#frames.at(-2)?.inner ?? this.#root;
    this.#mark(at, wordEnd, { role: 'item', holder, key: undefined });
    holder.items.push(unquoted(this.#text.slice(at, wordEnd)));
  }

  /** What is in brackets may go on over lines, as long as they are indented; else the bracket was never closed. */
  #brackets(start: number, column: number): void {
    const outer = this.#inner();
    const open: Bracket[] = [];
    let at = start;
    while (at < this.#end) {
      const letter = this.#text[at] ?? '';
      const top = open.at(-1);
      const isFirst = top === undefined || this.#text.slice(top.from, at).trim() === '';
      if (isFirst && (letter === '[' || letter === '{')) {
        open.push({ opens: letter, holder: innerOf(top, outer), key: undefined, from: at + 1 });
      } else if (isFirst && (letter === '"' || letter === "'")) {
        at = this.#lines.quoteEnd(at, letter);
      } else if (top && (letter === ']' || letter === '}')) {
        this.#closeSlot(top, at);
        open.pop();
        const below = open.at(-1);
        if (!below) break;
        below.from = at + 1;
      } else if (top && letter === ',') {
        this.#closeSlot(top, at);
        Object.assign(top, { key: undefined, from: at + 1 });
      } else if (top && this.#isColon(top, at)) {
        this.#nameSlot(top, at);
      } else if (letter === '#' && /[ \t]/.test(this.#text[at - 1] ?? '')) {
        at = this.#lines.lineEnd(at) - 1;
      } else if (top && /[\r\n]/.test(letter) && !this.#goesOn(at, column)) break;
      at++;
    }
    const last = open.at(-1);
    if (last) this.#closeSlot(last, this.#lines.lineEnd(at));
    this.#at = this.#lines.nextLine(this.#lines.lineEnd(at));
  }

  #isColon({ opens, key }: Bracket, at: number): boolean {
    return opens === '{' && key === undefined && /^:([\s,}]|$)/.test(this.#text.slice(at, at + 2));
  }

  #nameSlot(bracket: Bracket, at: number): void {
    const { holder, from } = bracket;
    this.#mark(from, at, { role: 'key', holder, key: undefined }, true);
    const key = unquoted(this.#text.slice(from, at));
    if (!holder.values.has(key)) holder.values.set(key, '');
    Object.assign(bracket, { key, from: at + 1 });
  }

  #closeSlot({ opens, holder, key, from }: Bracket, end: number): void {
    const role = opens === '[' ? 'item' : key === undefined ? 'key' : 'value';
    this.#mark(from, end, { role, holder, key }, true);
    const text = unquoted(this.#text.slice(from, end));
    if (role === 'value') holder.values.set(key ?? '', text);
    else if (role === 'item' && text !== '') holder.items.push(text);
  }

  /** Whether the line after this line break belongs to the brackets. */
  #goesOn(at: number, column: number): boolean {
    const start = this.#lines.nextLine(at);
    const first = this.#lines.skipBlank(start, this.#lines.lineEnd(start));
    return first - start > column || /[\]}]/.test(this.#text[first] ?? '') || this.#isBreak(first);
  }

  #isBreak(at: number): boolean {
    return at < this.#end && /[\r\n]/.test(this.#text[at] ?? '');
  }

  /** An empty line: what may stand there depends on how far it is indented. */
  #blank(column: number): void {
    const above = this.#frames.filter(frame => frame.column < column).at(-1);
    const span = { start: this.#offset, end: this.#offset };
    const holder = above?.inner ?? this.#root;
    this.#place = { role: 'key', holder, key: above?.key, span, inBrackets: false };
  }

  /** Takes the place for the one that is asked about, where it is. */
  #mark(
    from: number,
    to: number,
    place: Pick<YamlPlace, 'role' | 'holder' | 'key'>,
    inBrackets = false,
  ): void {
    const at = this.#offset;
    if (at < from || at > to || this.#place) return;
    const written = this.#text.slice(from, to);
    const isEmpty = written.trim() === '';
    const first = from + (written.length - written.trimStart().length);
    // What is written there is replaced, also where the caret stands beside it.
    const start = isEmpty ? at : Math.min(at, first);
    const end = isEmpty ? at : Math.max(at, from + written.trimEnd().length);
    if (/[\r\n]/.test(this.#text.slice(start, end))) return;
    this.#place = { ...place, span: { start, end }, inBrackets };
  }

  #inner(): Holder {
    return this.#frames.at(-1)?.inner ?? this.#root;
  }

  /** Leaves what a line at this column is not part of; a list may stand at the column of its setting. */
  #popTo(column: number, isDash: boolean): void {
    const isOver = (frame: Frame) =>
      frame.column > column || (frame.column === column && (!isDash || frame.isItem));
    while (this.#frames.length > 0 && isOver(this.#frames.at(-1) as Frame)) this.#frames.pop();
  }
}

function holderAt(path: readonly string[]): Holder {
  return { path, values: new Map(), items: [] };
}

/** What an opening bracket opens: an item of a list is a group of its own. */
function innerOf(top: Bracket | undefined, outer: Holder): Holder {
  if (!top) return outer;
  return holderAt(top.key === undefined ? top.holder.path : [...top.holder.path, top.key]);
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/s, '$2');
}
