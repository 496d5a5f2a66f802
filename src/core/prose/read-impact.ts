import { assertionsOf, indexAssertions } from './assertions.ts';
import { isTask } from './find-claims.ts';
import { findFigures } from './find-figures.ts';
import { hideMarks } from './hide-marks.ts';
import lists from './impact.yaml';
import { type Entry, type Token, tokensOf } from './phrases.ts';
import { splitSentences } from './split-sentences.ts';

export interface Impact {
  /** It says what was done, or what there is. */
  readonly activity: boolean;
  /** It says what is different for children or families, or what was measured or heard that shows it. */
  readonly difference: boolean;
}

/** The kinds of `impact.yaml`. A test holds the file to this. */
export const impactKinds = ['activity', 'exceptions', 'difference'] as const;
type ImpactKind = (typeof impactKinds)[number];

const index = indexAssertions(lists as Readonly<Record<ImpactKind, readonly Entry[]>>);
const nothing: Impact = { activity: false, difference: false };

/** What one paragraph or list item of markdown tells of. An action to tick off is planned, so it tells of neither. */
export function readImpact(block: string): Impact {
  if (isTask(block)) return nothing;
  const text = hideMarks(block);
  const tokens = tokensOf(text);
  const sentences = splitSentences(text);
  let { activity, difference } = nothing;
  let first = 0;
  for (const { end } of sentences) {
    let last = first;
    while ((tokens[last]?.end ?? Infinity) <= end) last++;
    const told = readSentence(tokens.slice(first, last));
    activity ||= told.activity;
    difference ||= told.difference;
    first = last;
  }
  return { activity, difference: difference || comparesFigures(text) };
}

function readSentence(tokens: readonly Token[]): Impact {
  const told = [...assertionsOf(index, tokens)].filter(({ negated }) => !negated);
  return {
    activity: told.some(({ kind }) => kind === 'activity'),
    difference: told.some(({ kind }) => kind === 'difference'),
  };
}

/** “From 34% to 23%”: two figures with nothing but “to” or “compared with” and a few words between them. */
function comparesFigures(text: string): boolean {
  const figures = findFigures(text);
  return figures.some(({ end }, i) => {
    const next = figures[i + 1];
    if (!next || next.start - end > 40) return false;
    return /^\s*(?:%|per ?cent)?[^.;]*\b(?:to|compared (?:with|to)|against|from)\s*£?$/.test(
      text.slice(end, next.start),
    );
  });
}
