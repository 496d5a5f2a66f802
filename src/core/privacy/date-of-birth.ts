import { isDigitAt, isEdge, isLetterAt } from './characters.ts';
import type { Label } from './labels.ts';
import { isNear, labelOf, type Match, matchAt, type Place } from './place.ts';

const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}';
const dayFirst = /(\d{1,2})( ?[/.-] ?| )(\d{1,2})\2(?:\d{4}|\d{2})(?!\d)/y;
const yearFirst = /\d{4}([/.-])(\d{1,2})\1(\d{1,2})(?!\d)/y;
const inWords = new RegExp(
  `(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?${month}[.,]?[ -](?:\\d{4}|\\d{2})(?!\\d)`,
  'iy',
);
const monthFirst = new RegExp(`${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\d)`, 'iy');
const monthBefore = new RegExp(`(?<![a-z])${month}\\.? $`, 'i');
const together = /\d{8}(?!\d)/y;

const [SLASH, DOT, HYPHEN, SPACE, COMMA] = [47, 46, 45, 32, 44];

/** How far a date may stand from the word that makes it a birth. */
const NEAR = 40;
/** A span of births, as of a year group, is not a person's. */
const ofMany = /\b(between|before|after|since|from|until|by|cohort|earlier|later|than)\b/i;
/** What is born without being a person. */
const ofNone =
  /\b(service|partnership|project|idea|programme|forum|charter|team|hub|scheme|group|network|strategy|plan)\b/i;

/** A whole date beside a word that makes it a date of birth. */
export function readDateOfBirth(place: Place): Match | undefined {
  const written = dateAt(place);
  if (!written) return undefined;
  const { text } = place;
  const { start, end } = written;
  if (!isEdge(text, start - 1) || (!isEdge(text, end) && text[end] !== 'T')) return undefined;
  if (!isNear(place.reading.births, place, start, end)) return undefined;
  const label = labelOf(place, start, end);
  if (!label || !isBirth(label, text, start)) return undefined;
  if (written.bare && label.between.length > 3) return undefined;
  return { rule: 'SEF505', start, end, says: 'reads as a date of birth', hidden: true };
}

function dateAt({ text, start, end }: Place): { start: number; end: number; bare?: true } | undefined {
  const length = end - start;
  if (!mayBeDate(text, end, length)) return undefined;
  const to = (written: string | undefined, from = start) =>
    written === undefined ? undefined : { start: from, end: from + written.length };
  if (length === 8) {
    const written = matchAt(together, text, start);
    return written !== undefined && isDay(written) ? { start, end, bare: true } : undefined;
  }
  if (length === 4) {
    const written = matchAt(yearFirst, text, start);
    return to(written !== undefined && isDay(parts(written).join('')) ? written : undefined);
  }
  const numeric = matchAt(dayFirst, text, start);
  if (numeric !== undefined) return to(isDay(parts(numeric).join('')) ? numeric : undefined);
  const worded = matchAt(inWords, text, start);
  if (worded !== undefined) return to(worded);
  const before = monthBefore.exec(text.slice(Math.max(0, start - 12), start))?.[0];
  return before === undefined
    ? undefined
    : to(matchAt(monthFirst, text, start - before.length), start - before.length);
}

/** Told by single characters, because every figure of a file comes by here. */
function mayBeDate(text: string, end: number, length: number): boolean {
  if (length === 8) return true;
  if (length !== 1 && length !== 2 && length !== 4) return false;
  const next = text.charCodeAt(end);
  const parted = next === SLASH || next === DOT || next === HYPHEN || next === SPACE;
  if (parted && isDigitAt(text, end + 1)) {
    if (next === SPACE && isDigitAt(text, end + 4)) return true;
    return text.charCodeAt(end + 2) === next || text.charCodeAt(end + 3) === next;
  }
  // `3 / 5 / 2012`.
  const after = text.charCodeAt(end + 1);
  if (next === SPACE && (after === SLASH || after === DOT || after === HYPHEN)) return true;
  // `3 May`, `3-May`, `3rd`, `May 3, 2012`, `May 3 2012`.
  return (
    length < 3 &&
    (next === COMMA ||
      isLetterAt(text, end) ||
      ((next === SPACE || next === HYPHEN) && isLetterAt(text, end + 1)))
  );
}

/** Day, month and year with as many digits as they should have. */
function parts(written: string): string[] {
  return written.split(/[/. -]+/).map(part => part.padStart(2, '0'));
}

/** `ddmmyyyy`, `ddmmyy`, `mmddyyyy` or `yyyymmdd`. */
function isDay(digits: string): boolean {
  const year = /^(19|20)/.test(digits) && digits.length === 8;
  return (
    (year && isDayOfMonth(digits.slice(6), digits.slice(4, 6))) ||
    isDayOfMonth(digits.slice(0, 2), digits.slice(2, 4)) ||
    isDayOfMonth(digits.slice(2, 4), digits.slice(0, 2))
  );
}

function isDayOfMonth(day: string, month: string): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function isBirth({ kind, between }: Label, text: string, start: number): boolean {
  if (between.length > NEAR || /\d|[!?;]|\.\s/.test(between)) return false;
  if (kind === 'birth') return !ofMany.test(between);
  if (kind !== 'born' || ofMany.test(between)) return false;
  const before = text.slice(Math.max(0, start - between.length - NEAR), start);
  // What is born in one paragraph is not what the paragraph before spoke of.
  return !ofNone.test(before.split(/\n[ \t\r]*\n/).at(-1) ?? '');
}
