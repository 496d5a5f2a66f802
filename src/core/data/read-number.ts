import type { Figure } from './figure.ts';
import { readWord, wordNumbers } from './number-words.ts';
import { senseOf } from './sense.ts';
import { isSuppressed } from './suppressed.ts';

/** Labels of links are short; what is longer is no figure. */
const MAX_WORDS = 200;

/**
 * The one number that some words or a cell's text say, or undefined where they say none or it is not clear which.
 *
 * - Percentages (`63.2%`, `63 per cent`, `63 percent`), pounds, `k`, `m`, `bn`, `thousand`, `million`, `billion`.
 * - `1,204` and `1 204`, `−3.1` with any dash, `+4`, `(3.1)` for a negative number, `zero` to `twelve`.
 * - Of several numbers the only one with a % or a £ counts (`63.2% within 20 weeks`); `12 of 40` and `1 in 5` are not
 *   one number, and `two thirds` is too rough to compare.
 * - Parts of a date, a range, a reference or a word (`2026-Q2`, `16–18`, `20-week`, `KS4`, `1st`) are no numbers.
 */
export function readNumber(words: string): Figure | undefined {
  if (words.length > MAX_WORDS || vague.test(words)) return undefined;
  const found = [...words.replace(wholeSpaced, spaces => spaces.replaceAll(' ', '\u00a0')).matchAll(digits)];
  const figures = found.flatMap(match => read(words, match[0], match.index) ?? []);
  if (found.length === 0) return readWord(words);
  const marked = figures.filter(({ unit }) => unit !== undefined);
  if (marked.length === 1) return marked[0];
  return figures.length === 1 && wordNumbers(words) === 0 ? figures[0] : undefined;
}

/** What a cell says: a figure, on purpose none, or something else. A cell's figure stands first in it. */
export function readCell(cellText: string): Figure | 'suppressed' | undefined {
  const text = cellText.trim();
  if (isSuppressed(text)) return 'suppressed';
  const figure = readNumber(text);
  return figure?.sense === 'exactly' && figure.form.span.start === 0 ? figure : undefined;
}

/** `two thirds`, `half`, `2 hundred`: said for the sake of roughness. */
const vague =
  /\b(?:half|a (?:third|quarter|fifth|tenth)|(?:\d|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|tenths?|hundred|dozen)|dozens?|hundreds)\b/i;

/** `1 204`: a space between thousands is only sure where there is nothing else. */
const wholeSpaced = /^\s*[£+−–-]?\d{1,3}(?: \d{3})+(?:\.\d+)?\s*%?\s*$/;

const digits = /(?:\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/g;
const percent = /^\s?(?:%|per\s?cent(?:age points?)?\b)/i;
const scaled = /^(?:\s?(thousand|million|billion|bn)|([km]))\b/i;
const poundsScaled = /^\s?(thousand|million|billion|bn|[kmb])\b/i;
const scales: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, m: 1e6, b: 1e9 };

/** Beyond this a double does not hold every digit, and the number is a reference, not a figure. */
const MAX_DIGITS = 15;

function read(words: string, core: string, at: number): Figure | undefined {
  const plain = core.replace(/[^\d.]/g, '');
  if (plain.length > MAX_DIGITS || !standsAlone(words.slice(0, at))) return undefined;
  const front = readFront(words, at);
  let end = at + core.length;
  const suffix = front.pounds ? poundsScaled : scaled;
  const named = matchAt(suffix, words, end);
  const scale = named ? (scales[(named[1] ?? named[2] ?? '').charAt(0).toLowerCase()] ?? 1) : 1;
  end += named?.[0].length ?? 0;
  const per = front.pounds ? undefined : matchAt(percent, words, end);
  end += per?.[0].length ?? 0;
  if (!endsAlone(words.slice(end, end + 2))) return undefined;
  const decimals = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
  const brackets =
    words.trimStart().startsWith('(') &&
    words.slice(0, front.start).trim() === '(' &&
    /^\)\s*$/.test(words.slice(end));
  const negative = brackets || /[−–-]/.test(front.sign);
  const whole = core.replace(/\..*$/, '');
  return {
    value: Number(plain) * scale * (negative ? -1 : 1) || 0,
    step: scale / 10 ** decimals,
    unit: front.pounds ? 'pounds' : per ? 'percent' : undefined,
    sense: senseOf(words.slice(0, front.start), words.slice(end)),
    scale,
    form: {
      span: { start: brackets ? words.indexOf('(') : front.start, end: at + core.length },
      decimals,
      separator: /[^\d]/.exec(whole)?.[0] ?? (whole.length > 3 ? '' : undefined),
      sign: front.sign,
      brackets,
      word: false,
    },
  };
}

/** The sign and the £ before the digits, in either order. A dash after a letter or a digit joins, it is no sign. */
function readFront(words: string, at: number): { start: number; sign: string; pounds: boolean } {
  const before = words.slice(Math.max(0, at - 3), at);
  const front = /(?:^|[^\p{L}\d])([+−–-]?£[+−–-]?|[+−–-])$/u.exec(before)?.[1] ?? '';
  const pounds = front.includes('£') || before.endsWith('£');
  const length = front.length || (pounds ? 1 : 0);
  return { start: at - length, sign: front.replace('£', ''), pounds };
}

/** Not the end of a word, a date, a range or another number. */
function standsAlone(before: string): boolean {
  return !/[\p{L}\d_.]$|[\p{L}\d%][/:.,+−–-]$/u.test(before.slice(-2));
}

function endsAlone(after: string): boolean {
  return !/^[\p{L}\d_]|^[/:.,−–-][\p{L}\d]/u.test(after);
}

/** Suffixes are short, so that looking for one costs the same wherever it is. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  return pattern.exec(text.slice(at, at + 24)) ?? undefined;
}
