/**
 * Whether a text repeats or nests its marks far beyond what people write. Parsing takes time in the square of the marks
 * between two blank lines, and more for marks and lists within each other; this looks at each character once.
 */
export function isTangled(text: string): boolean {
  return hasDeepLine(text) || (mayHaveTangledRun(text) && hasTangledRun(text));
}

/** A hundred quotations or lists in one line, or an item that stands in as deep as that. */
const deepLine =
  /^[ \t]*(?:>[ \t]*|(?:[*+-]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{200,}(?:[>*+-]|\d{1,9}[.)])[ \t]/m;

/** What begins a deep line; nearly all lines begin with a letter, or end soon. */
function hasDeepLine(text: string): boolean {
  // Other ends of lines are not worth a search of their own.
  if (/[\r\u2028\u2029]/.test(text)) return deepLine.test(text);
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start >= 100 && isDeepStart(text.charCodeAt(start)) && deepLine.test(text.slice(start, end)))
      return true;
    start = end + 1;
  }
  return false;
}

/** White space, a bullet, a digit or a quotation's mark. */
function isDeepStart(unit: number): boolean {
  return (
    unit === SPACE ||
    unit === TAB ||
    (unit >= 48 && unit <= 57) ||
    unit === STAR ||
    unit === 43 ||
    unit === 45 ||
    unit === 62
  );
}

/**
 * Between two blank lines a short text, or one with few marks, has too few of both, however they stand. Blank lines that
 * hold spaces part nothing here, which only makes the texts longer that are looked at closely.
 */
function mayHaveTangledRun(text: string): boolean {
  let breaks = 0;
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n\n', start);
    const end = next < 0 ? text.length : next;
    // Blank lines one after the other are a run too.
    breaks = end === start ? breaks + 1 : 0;
    if (end - start > MAX_MARKS || breaks > MAX_OPEN || hasManyMarks(text, start, end)) return true;
    start = end + 1;
  }
  return false;
}

function hasManyMarks(text: string, start: number, end: number): boolean {
  if (end - start <= MAX_OPEN) return false;
  let marks = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === OPEN_BRACKET || unit === STAR || unit === UNDERSCORE) marks++;
  }
  return marks > MAX_OPEN;
}

/** Lines and marks in one run of lines that are all blank, or all not. A table with 2,000 links has some 6,000. */
const MAX_MARKS = 20_000;
/** Emphasis, links and pictures that have begun within each other. */
const MAX_OPEN = 400;

function hasTangledRun(text: string): boolean {
  let marks = 0;
  let open = 0;
  let blank = true;
  let wasBlank = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LF || unit === CR) {
      if (blank !== wasBlank) marks = 0;
      if (blank) open = 0;
      wasBlank = blank;
      blank = true;
      marks++;
    } else if (unit !== SPACE && unit !== TAB) {
      if (blank && wasBlank) marks = 0;
      blank = false;
      if (isMark[unit] === 1) {
        marks++;
        open = Math.max(0, open + opening(text, i, unit));
      }
    }
    if (marks > MAX_MARKS || open > MAX_OPEN) return true;
  }
  return false;
}

/** 1: the mark begins something; -1: it ends something; 0: neither for certain. */
function opening(text: string, at: number, unit: number): number {
  if (unit === OPEN_BRACKET) return 1;
  if (unit === CLOSE_BRACKET) return -1;
  if (unit !== STAR && unit !== UNDERSCORE) return 0;
  let start = at;
  let end = at + 1;
  // Runs are looked at from each of their marks; a long one is tangled anyway.
  while (at - start < MAX_OPEN && text.charCodeAt(start - 1) === unit) start--;
  while (end - at < MAX_OPEN && text.charCodeAt(end) === unit) end++;
  const before = isSpaceAt(text, start - 1);
  const after = isSpaceAt(text, end);
  return before === after ? 0 : before ? 1 : -1;
}

/** The ends of the text count as space. */
function isSpaceAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return Number.isNaN(unit) || unit === LF || unit === CR || unit === SPACE || unit === TAB;
}

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const STAR = 42;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const UNDERSCORE = 95;

const isMark = new Uint8Array(128);
for (const mark of '[]*_`<&\\!') isMark[mark.charCodeAt(0)] = 1;
