import type { Sense } from './figure.ts';

const senses: readonly (readonly [Sense, RegExp])[] = [
  ['more', /(?:\b(?:no|not) (?:fewer|less) than|\bat least|\bjust over|[≥>]=?)$/],
  ['less', /(?:\b(?:no|not) more than|\bfewer than|\bless than|\bunder|\bbelow|\bup to|\bat most|[≤<]=?)$/],
  ['more', /\b(?:more than|over|above|exceeds|exceeding)$/],
  ['nearly', /\b(?:nearly|almost)$/],
  ['about', /(?:\b(?:about|around|approximately|roughly|circa|close to|some)|\b(?:c|approx|ca)\.?|~)$/],
];

/** Of the words before a number and after it. */
export function senseOf(before: string, after: string): Sense {
  const words = before.slice(-40).trim().toLowerCase();
  const said = senses.find(([, pattern]) => pattern.test(words))?.[0];
  if (said) return said;
  if (/^\s?(?:\+|or (?:more|over|above)\b)/i.test(after)) return 'more';
  return /^\s?or (?:fewer|less|under|below)\b/i.test(after) ? 'less' : 'exactly';
}
