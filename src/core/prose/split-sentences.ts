import type { Span } from '../text/span.ts';

/** A stop after these never ends a sentence. */
const neverLast = new Set(
  'e.g eg i.e ie cf vs viz dr mr mrs ms mx prof rev hon cllr messrs st mt sr jr approx incl esp dept'.split(
    ' ',
  ),
);
/** A stop after these ends no sentence when a number follows. */
const beforeNumbers = new Set('no nos p pp para paras fig figs vol ch s ss art reg regs c ca'.split(' '));
/** After a single capital (“Plan B. The next”) only these words begin a sentence: otherwise it is somebody’s initial. */
const starters = new Set(
  'The This These That It We They Our In A An As At For There However When Where Some Most Many Children Families Parents Young Leaders'.split(
    ' ',
  ),
);

/**
 * The sentences of one paragraph or list item of British prose: in order, apart, covering all that is not space.
 * A sentence ends at a stop and the quotation marks and brackets after it, at a blank line and before a list's bullet.
 * Linear.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  const close = (end: number): void => {
    let last = end;
    while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
    if (last > start) spans.push({ start, end: last });
  };
  for (let at = nextMark(text, start); at < text.length; at = nextMark(text, at)) {
    const end = boundaryAt(text, at, start);
    if (end === undefined) {
      at = runEnd(text, at);
      continue;
    }
    close(end);
    start = skipSpace(text, end);
    at = start;
  }
  close(text.length);
  return spans;
}

const mark = /[.!?\u2026\r\n]/g;

/** Where the next stop or line break is: nothing else ends a sentence, and nearly all of a text is something else. */
function nextMark(text: string, at: number): number {
  mark.lastIndex = at;
  return mark.test(text) ? mark.lastIndex - 1 : text.length;
}

/** Where the sentence ends when it ends at the stop or line break that stands here. */
function boundaryAt(text: string, at: number, start: number): number | undefined {
  const unit = text.charCodeAt(at);
  if (unit === LF || unit === CR) return breaksHere(text, at) ? at : undefined;
  if (!isStop(unit)) return undefined;
  let end = runEnd(text, at);
  while (isClosing(text.charCodeAt(end))) end++;
  if (end < text.length && !isSpace(text.charCodeAt(end))) return undefined;
  const next = skipSpace(text, end);
  if (next >= text.length) return end;
  if (/^[‘“"'([]?\p{Ll}/u.test(text.slice(next, next + 3))) return undefined;
  return unit === STOP && isAbbreviation(text, { start, at, next }) ? undefined : end;
}

function isAbbreviation(text: string, place: { start: number; at: number; next: number }): boolean {
  const plain = plainWordBefore(text, place.at);
  if (plain !== undefined)
    return (
      neverLast.has(plain) || (beforeNumbers.has(plain) && /^\d/.test(text.slice(place.next, place.next + 1)))
    );
  const before = text.slice(Math.max(place.start, place.at - 12), place.at);
  const word = /(?:^|[^\p{L}\p{N}.])([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  const small = word.toLowerCase();
  if (neverLast.has(small)) return true;
  const after = text.slice(place.next, place.next + 12);
  if (beforeNumbers.has(small) && /^\d/.test(after)) return true;
  // The number of a list's item, at the start of what is being read.
  if (word === '' && /^\d{1,3}$/.test(before) && before.length === place.at - place.start) return true;
  if (!/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return false;
  return !starters.has(/^\p{L}+/u.exec(after)?.[0] ?? '');
}

/**
 * The word before a stop where it is a word of small ASCII letters after a space, as nearly all are; of a long one only
 * its end. The longest abbreviation has six letters.
 */
function plainWordBefore(text: string, at: number): string | undefined {
  let start = at;
  while (at - start < 8 && isSmallLetter(text.charCodeAt(start - 1))) start--;
  const isWhole = text.charCodeAt(start - 1) === 32;
  return at - start === 8 || (isWhole && start < at) ? text.slice(start, at) : undefined;
}

function isSmallLetter(unit: number): boolean {
  return unit >= 97 && unit <= 122;
}

/** A blank line, or a line that begins with a bullet or a number. */
function breaksHere(text: string, at: number): boolean {
  const line = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? at + 2 : at + 1;
  let next = line;
  while (text[next] === ' ' || text[next] === '\t') next++;
  const unit = text.charCodeAt(next);
  if (unit === LF || unit === CR) return true;
  return /^(?:[-+*•◼▪]|\d{1,3}[.)])[ \t]/.test(text.slice(next, next + 6));
}

const LF = 10;
const CR = 13;
const STOP = 46;

/** Past the stops that stand here, or past one character. */
function runEnd(text: string, at: number): number {
  let end = at;
  while (isStop(text.charCodeAt(end))) end++;
  return Math.max(end, at + 1);
}

function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

function isStop(unit: number): boolean {
  return unit === STOP || unit === 33 || unit === 63 || unit === 0x2026;
}

function isClosing(unit: number): boolean {
  // ) ] } " ' * _ ” ’ »
  return [41, 93, 125, 34, 39, 42, 95, 0x201d, 0x2019, 0xbb].includes(unit);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029;
}
