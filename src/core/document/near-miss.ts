import type { Span } from '../text/span.ts';
import { mendSettings } from './mend-settings.ts';
import type { Problem } from './problem.ts';
import type { Parts } from './split.ts';

/** Where the settings of a file are looked for: its first lines, and no further. */
const HEAD = 1500;

/** `part` is left out: it is a word of many other files. */
const kindLine = '^[ \\t]*(criterion|focus|evidence|recommendation)[ \\t]*[:=]';

/** What word processors make of three hyphens, and other lines that people draw. */
const fenceLine = '(?:[—–_]+|-{2,}|\\*{3,})';

/** Only blank lines and headings may stand above: further down, a line is a line that divides the text. */
const begunWrongly = new RegExp(
  `^((?:[ \\t]*\\r?\\n|#.*\\r?\\n){0,5})([ \\t]*${fenceLine}[ \\t]*)\\r?\\n(?:.*\\r?\\n){0,10}?${kindLine.replace('^', '')}`,
  'i',
);
const notBegun = /^(\s*)((?:criterion|focus)[ \t]*[:=].*)/i;

/**
 * Settings that were clearly meant as such and are none, so that the file would silently count for nothing: Word has made
 * a dash of the hyphens or a capital of the first letter, or something stands above them.
 */
export function nearMiss(text: string, { settings }: Parts): Problem | undefined {
  const head = text.slice(0, HEAD);
  if (settings) {
    const inside = new RegExp(kindLine, 'im').exec(head.slice(0, settings.end));
    if (!inside) return undefined;
    const word = inside[1]?.toLowerCase();
    const span = spanOf(inside);
    const name = `${word}:`;
    return {
      ...problem(span, `A setting is written in small letters and ends with a colon: “${name}”.`),
      fix: { title: `Change to “${name}”`, edits: [{ span, newText: name }] },
    };
  }
  const found = begunWrongly.exec(head) ?? notBegun.exec(head);
  if (!found) return undefined;
  const [, above = '', first = ''] = found;
  const what =
    'Settings count only between two lines of three hyphens, “---”, the first of them the first line of the file.';
  const span = { start: above.length, end: above.length + first.trimEnd().length };
  const fix = mendSettings(text, span);
  return { ...problem(span, what), ...(fix ? { fix } : {}) };
}

function problem(span: Span, what: string): Problem {
  const next = 'As it stands, this file is not part of the SEF at all.';
  return { rule: 'SEF101', span, what, next, key: 'near-miss' };
}

function spanOf({ 0: text, index }: RegExpExecArray): Span {
  const start = index + (text.length - text.trimStart().length);
  return { start, end: index + text.length };
}
