import { assertionsOf, indexAssertions } from './assertions.ts';
import { isTask } from './find-claims.ts';
import lists from './impact.yaml';
import type { Entry, Token } from './phrases.ts';
import type { Prose } from './prose.ts';

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
export function readImpact(prose: Prose): Impact {
  if (isTask(prose.block)) return nothing;
  const { tokens, sentences } = prose;
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
  return { activity, difference: difference || measures(prose) || quotesSomebody(prose) };
}

function readSentence(tokens: readonly Token[]): Impact {
  const told = assertionsOf(index, tokens);
  return {
    activity: told.some(({ kind, negated }) => kind === 'activity' && !negated),
    // Whoever says that nothing changed has said what difference was made.
    difference: told.some(({ kind }) => kind === 'difference'),
  };
}

/** A percentage or “24 of 38” says how things are for people; a bare number (“40 teachers”) may only count activity. */
function measures({ text, figures }: Prose): boolean {
  return figures.some(({ end }) => {
    const after = text.slice(end, end + 24);
    return /^\s*(?:%|per ?cent)|^ (?:out )?of (?:the |our |these |those )?\d/i.test(after);
  });
}

/** A few words in quotation marks may be a name; more of them are somebody speaking. */
function quotesSomebody({ quotations }: Prose): boolean {
  return quotations.some(({ start, end }) => end - start > 30);
}
