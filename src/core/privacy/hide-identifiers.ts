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
  const byStart = new Map<string, string[]>();
  for (const bare of identifiers.keys()) {
    if (bare.length < LEAST) continue;
    const start = bare.slice(0, LEAST);
    byStart.set(start, [...(byStart.get(start) ?? []), bare]);
  }
  if (byStart.size === 0) return hideNothing;
  for (const list of byStart.values()) list.sort((a, b) => b.length - a.length);
  return text => {
    if (!mayHold(text, byStart)) return text;
    let hidden = '';
    let done = 0;
    for (const { start, end, all } of placesIn(readLetters(text), byStart, identifiers)) {
      const found = text.slice(start, end);
      hidden += text.slice(done, start) + (all ? maskAll(found) : mask(found));
      done = end;
    }
    return done === 0 ? text : hidden + text.slice(done);
  };
}

/** For a SEF in which nothing was found. */
export function hideNothing(text: string): string {
  return text;
}

/** Nearly everything that is said holds none, and is passed over here. Every identifier has a digit or an `@`. */
function mayHold(text: string, byStart: ReadonlyMap<string, unknown>): boolean {
  if (/[%&\uff01-\uff5e]/.test(text)) return true;
  if (!/[\d@]/.test(text)) return false;
  const bare = text.toLowerCase().replace(/[^a-z\d]+/g, '');
  for (let i = 0; i + LEAST <= bare.length; i++) if (byStart.has(bare.slice(i, i + LEAST))) return true;
  return false;
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

function* placesIn(
  letters: Letters,
  byStart: ReadonlyMap<string, readonly string[]>,
  identifiers: Identifiers,
) {
  const { bare, starts, ends, cuts } = letters;
  let cut = 0;
  for (let i = 0; i + LEAST <= bare.length; i++) {
    while (cut < cuts.length && (cuts[cut] ?? 0) <= i) cut++;
    const left = (cuts[cut] ?? Number.POSITIVE_INFINITY) - i;
    // So little of one tells nothing, and may be anything.
    const rest = left < LEAST ? Number.POSITIVE_INFINITY : left;
    const candidates = byStart.get(bare.slice(i, i + LEAST)) ?? [];
    const found = candidates.find(
      one => bare.startsWith(one.slice(0, rest), i) && isTogether(letters, i, Math.min(one.length, rest)),
    );
    if (found === undefined) continue;
    const last = i + Math.min(found.length, rest) - 1;
    const all = rest < found.length || identifiers.get(found) === true;
    yield { start: starts[i] ?? 0, end: ends[last] ?? 0, all };
    i = last;
  }
}

function isTogether({ gaps }: Letters, from: number, length: number): boolean {
  for (let i = from + 1; i < from + length; i++) if ((gaps[i] ?? 0) > WIDEST_GAP) return false;
  return true;
}
