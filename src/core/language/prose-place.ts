import type { Span } from '../text/span.ts';

/** Where somebody is writing in the prose of a page; nothing is offered in code and hidden notes. */
export type ProsePlace =
  | { readonly in: 'heading'; readonly span: Span }
  | LinkWords
  | LinkAddress
  | { readonly in: 'words'; readonly span: Span };

/** Between `[` and `]`. */
export interface LinkWords {
  readonly in: 'link';
  /** From the bracket to the end of the link, as far as there is one. */
  readonly span: Span;
  /** It may as well be the box of a task. */
  readonly mayBeBox: boolean;
}

/** Between `(` and `)`. */
export interface LinkAddress {
  readonly in: 'address';
  readonly span: Span;
  /** Up to the caret. */
  readonly written: string;
  /** Where the words of the link are missing. */
  readonly wordsAt: number | undefined;
  readonly isClosed: boolean;
}

export function prosePlaceAt(text: string, bodyStart: number, offset: number): ProsePlace | undefined {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const after = text.slice(offset).search(/[\r\n]/);
  const end = after < 0 ? text.length : offset + after;
  const before = text.slice(start, offset);
  if (start < bodyStart || isInCode(text, bodyStart, start) || isInNote(text, bodyStart, offset))
    return undefined;
  if ((before.match(/`/g) ?? []).length % 2 === 1) return undefined;
  if (/^#{1,6}([ \t]|$)/.test(before)) return { in: 'heading', span: { start, end } };
  const rest = text.slice(offset, end);
  return addressAt(before, rest, offset) ?? linkAt(before, rest, offset) ?? wordsAt(before, offset);
}

function addressAt(before: string, rest: string, offset: number): LinkAddress | undefined {
  const [, words, written = ''] = /(\[)?\]\(([^()\s<>]*)$/.exec(before) ?? [];
  if (!/\]\([^()\s<>]*$/.test(before) || /!\[[^[\]]*\]\([^()\s<>]*$/.test(before)) return undefined;
  const [more = ''] = /^[^()\s<>]*/.exec(rest) ?? [];
  const start = offset - written.length;
  return {
    in: 'address',
    span: { start, end: offset + more.length },
    written,
    wordsAt: words === undefined ? undefined : start - 2,
    isClosed: rest[more.length] === ')',
  };
}

function linkAt(before: string, rest: string, offset: number): LinkWords | undefined {
  const [found, words = ''] = /\[((?:[^[\]\\]|\\.)*)$/.exec(before) ?? [];
  if (found === undefined || /[!\\\]]$/.test(before.slice(0, -found.length)) || words.startsWith('^'))
    return undefined;
  // Brackets close by themselves in most editors; what stands further on is somebody's sentence.
  const [more = ''] = /^(?:[^[\]]*\]\([^()\s]*\)|\](?:\([^()\s]*\))?)/.exec(rest) ?? [];
  if (/\([^()\s]*\.(?!md\b)[a-z]/i.test(more)) return undefined;
  const mayBeBox = /^\s*(?:[-*+]|\d+[.)])\s+$/.test(before.slice(0, -found.length)) && /^[ xX]?$/.test(words);
  return { in: 'link', span: { start: offset - found.length, end: offset + more.length }, mayBeBox };
}

function wordsAt(before: string, offset: number): ProsePlace {
  const [words = ''] = /(?:[\p{L}\p{N}’'-]+[ ]?){0,8}$/u.exec(before) ?? [];
  return { in: 'words', span: { start: offset - words.length, end: offset } };
}

/** A block of code that is open where the line begins. */
function isInCode(text: string, bodyStart: number, lineStart: number): boolean {
  let fence: string | undefined;
  for (const [, mark = ''] of text.slice(bodyStart, lineStart).matchAll(/^ {0,3}(`{3,}|~{3,})/gm)) {
    if (fence === undefined) fence = mark;
    else if (mark.startsWith(fence)) fence = undefined;
  }
  return fence !== undefined;
}

function isInNote(text: string, bodyStart: number, offset: number): boolean {
  const opened = text.lastIndexOf('<!--', offset - 1);
  return opened >= bodyStart && text.slice(opened, offset).indexOf('-->') < 0;
}
