import type { Figure } from './figure.ts';
import { senseOf } from './sense.ts';

export const numberWords: readonly string[] = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const spelt = new RegExp(`\\b(?:${numberWords.join('|')})\\b`, 'gi');

/** After the number at most a unit or two: “one of the longest waits” counts nothing. */
const MAX_WORDS_AFTER = 2;

export function wordNumbers(words: string): number {
  return [...words.matchAll(spelt)].length;
}

/** A number that is spelt out, where it is the only one and little is said beside it. */
export function readWord(words: string): Figure | undefined {
  const [found, ...others] = words.matchAll(spelt);
  if (!found || others.length > 0) return undefined;
  const span = { start: found.index, end: found.index + found[0].length };
  const before = words.slice(0, span.start);
  const after = words.slice(span.end);
  const sense = senseOf(before, after);
  if ((before.trim() !== '' && sense === 'exactly') || !/^(?:$|\s)/.test(after)) return undefined;
  const rest = after.trim().split(/\s+/);
  if (rest.length > MAX_WORDS_AFTER || /^(?:of|in|or|to|and|thousand|million|billion)$/i.test(rest[0] ?? ''))
    return undefined;
  return {
    value: numberWords.indexOf(found[0].toLowerCase()),
    step: 1,
    unit: /^\s?(?:%|per\s?cent\b)/i.test(after) ? 'percent' : undefined,
    sense,
    scale: 1,
    form: { span, decimals: 0, separator: undefined, sign: '', brackets: false, word: true },
  };
}
