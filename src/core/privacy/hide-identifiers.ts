import { addTo } from '../text/groups.ts';
import { foldText } from './fold-text.ts';
import { mask, maskAll } from './mask.ts';

/**
 * What the guard found in a file, so that nothing else that is said of the SEF repeats it: letters and digits alone, in small
 * letters → whether not even its ends may be shown. Kept in memory only, never printed and never part of a key.
 */
export type Identifiers = ReadonlyMap<string, boolean>;

/** Masks identifiers in words that are about to be shown or hashed. */
export type Hide = (text: string) => string;

/** Shorter ones are no identifiers; by its first characters one is looked up. */
const LEAST = 4;
/** What may stand between two characters of one: ` - `, `%20%20`, a line break in a quotation. */
const WIDEST_GAP = 4;

/** An identifier without what parts its groups. */
export function bareIdentifier(text: string): string {
  return readLetters(text).bare;
}

/** Hides the identifiers in any text, however they are parted there; a text without them is given back as it is. */
export function hider(identifiers: Identifiers): Hide {
  const known = lookUp(identifiers);
  if (known.byStart.size === 0) return hideNothing;
  return text => {
    if (!mayHold(text, known)) return text;
    let hidden = '';
    let done = 0;
    for (const { start, end, all } of placesIn(readLetters(text), known)) {
      const found = text.slice(start, end);
      hidden += text.slice(done, start) + (all ? maskAll(found) : mask(found));
      done = end;
    }
    return done === 0 ? text : hidden + text.slice(done);
  };
}

/** A list of pupils holds tens of thousands, and each of thousands of sentences is held against all of them. */
interface Known {
  readonly identifiers: Identifiers;
  readonly byStart: ReadonlyMap<string, readonly string[]>;
  /** Longest first. */
  readonly lengths: readonly number[];
  /** By the codes of its first two characters, whether any begins so. */
  readonly pairs: Uint8Array;
}

function lookUp(identifiers: Identifiers): Known {
  const byStart = new Map<string, string[]>();
  const lengths = new Set<number>();
  const pairs = new Uint8Array(128 * 128);
  for (const bare of identifiers.keys()) {
    if (bare.length < LEAST) continue;
    addTo(byStart, bare.slice(0, LEAST), bare);
    lengths.add(bare.length);
    pairs[pairAt(bare, 0)] = 1;
  }
  return { identifiers, byStart, lengths: [...lengths].sort((a, b) => b - a), pairs };
}

function pairAt(bare: string, at: number): number {
  return bare.charCodeAt(at) * 128 + bare.charCodeAt(at + 1);
}

/** For a SEF in which nothing was found. */
export function hideNothing(text: string): string {
  return text;
}

/** Nearly everything that is said holds none, and is passed over here. Every identifier has a digit or an `@`. */
function mayHold(text: string, known: Known): boolean {
  if (/[%&\uff01-\uff5e]/.test(text)) return true;
  if (!/[\d@]/.test(text)) return false;
  const bare = text.toLowerCase().replace(/[^a-z\d]+/g, '');
  for (let i = 0; i + LEAST <= bare.length; i++) if (beginsAt(bare, i, known)) return true;
  return false;
}

function beginsAt(bare: string, at: number, { pairs, byStart }: Known): boolean {
  return pairs[pairAt(bare, at)] === 1 && byStart.has(bare.slice(at, at + LEAST));
}

/** The letters and digits of a text, in small letters, and where each of them stands. */
interface Letters {
  readonly bare: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** How many other characters stand before each, as a reader sees them. */
  readonly gaps: readonly number[];
  /** How many letters stand before each `…`, where words were cut. */
  readonly cuts: readonly number[];
}

function readLetters(text: string): Letters {
  const folded = foldText(text);
  const letters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  const cuts: number[] = [];
  let gap = 0;
  let done = 0;
  for (const { 0: found, index } of folded.text.matchAll(/%[\da-f]{2}|[a-z\d…]/gi)) {
    const char =
      found.length > 1 ? String.fromCharCode(Number.parseInt(found.slice(1), 16)) : found.toLowerCase();
    gap += index - done;
    done = index + found.length;
    if (char === '…') cuts.push(letters.length);
    else if (/[a-z\d]/i.test(char)) {
      letters.push(char.toLowerCase());
      starts.push(folded.written(index));
      ends.push(folded.written(done - 1) + 1);
      gaps.push(gap);
      gap = 0;
    } else gap++;
  }
  return { bare: letters.join(''), starts, ends, gaps, cuts };
}

function* placesIn(letters: Letters, known: Known) {
  const { bare, starts, ends, cuts } = letters;
  let cut = 0;
  for (let i = 0; i + LEAST <= bare.length; i++) {
    if (!beginsAt(bare, i, known)) continue;
    while (cut < cuts.length && (cuts[cut] ?? 0) <= i) cut++;
    const whole = wholeAt(letters, i, known);
    const length = whole ?? cutAt(letters, i, (cuts[cut] ?? Number.POSITIVE_INFINITY) - i, known);
    if (length === undefined) continue;
    const last = i + length - 1;
    const all = whole === undefined || known.identifiers.get(bare.slice(i, last + 1)) === true;
    yield { start: starts[i] ?? 0, end: ends[last] ?? 0, all };
    i = last;
  }
}

function wholeAt(letters: Letters, at: number, { identifiers, lengths }: Known): number | undefined {
  const { bare } = letters;
  return lengths.find(
    length =>
      at + length <= bare.length &&
      identifiers.has(bare.slice(at, at + length)) &&
      isTogether(letters, at, length),
  );
}

/** Of one that words were cut within; so little that it may be anything does not count. */
function cutAt(
  letters: Letters,
  at: number,
  length: number,
  { byStart, lengths }: Known,
): number | undefined {
  if (length < LEAST || length >= (lengths[0] ?? 0) || !isTogether(letters, at, length)) return undefined;
  const part = letters.bare.slice(at, at + length);
  return byStart.get(part.slice(0, LEAST))?.some(one => one.startsWith(part)) ? length : undefined;
}

function isTogether({ gaps }: Letters, from: number, length: number): boolean {
  for (let i = from + 1; i < from + length; i++) if ((gaps[i] ?? 0) > WIDEST_GAP) return false;
  return true;
}
