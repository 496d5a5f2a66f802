import { type Entry, indexPhrases, type PhraseIndex, phraseAt, type Token } from './phrases.ts';
import scope from './scope.yaml';

/** The kinds of `scope.yaml`. A test holds the file to this. */
export const scopeKinds = ['negations', 'aims', 'conditions', 'openings', 'turns', 'imperatives'] as const;
type ScopeKind = (typeof scopeKinds)[number];

/** How many words after a negation it still reaches: “does not give a full and accurate picture”. */
const NEGATED = 5;
/** And how many after a word that it has denied. */
const CHAINED = 2;

export type AssertionIndex<Kind extends string> = PhraseIndex<Kind | ScopeKind>;

/** A phrase that a sentence says of what is, not of what is wanted or doubted. */
export interface Assertion<Kind> {
  readonly kind: Kind;
  /** The numbers of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly negated: boolean;
}

/** Phrases of the lists given, and those that say how far a sentence asserts anything. */
export function indexAssertions<Kind extends string>(
  lists: Readonly<Record<Kind, readonly Entry[]>>,
): AssertionIndex<Kind> {
  // The lists given come first: where both hold a word, it means what they say.
  const all = { ...lists, ...(scope as Record<ScopeKind, readonly Entry[]>) };
  return indexPhrases<Kind | ScopeKind>(all);
}

/** The words that phrases of some kinds begin with. */
export function firstWords<Kind extends string>(
  index: AssertionIndex<Kind>,
  kinds: readonly Kind[],
): ReadonlySet<string> {
  const isWanted = (kind: string) => (kinds as readonly string[]).includes(kind);
  return new Set(
    [...index].filter(([, phrases]) => phrases.some(({ kind }) => isWanted(kind))).map(([word]) => word),
  );
}

/** Reads the tokens of one sentence. */
export function assertionsOf<Kind extends string>(
  index: AssertionIndex<Kind>,
  tokens: readonly Token[],
): Assertion<Kind>[] {
  const found: Assertion<Kind>[] = [];
  let wanted = false;
  let doubted = false;
  let negatedUntil = -1;
  for (let at = 0; at < tokens.length; at++) {
    const gap = tokens[at]?.gap;
    if (gap === 'semicolon') wanted = false;
    if (gap !== 'space') {
      doubted = false;
      negatedUntil = -1;
    }
    const phrase = phraseAt(index, tokens, at);
    if (!phrase) continue;
    const { kind } = phrase;
    const first = at;
    at += phrase.words.length - 1;
    if (kind === 'turns') {
      wanted = false;
      doubted = false;
    } else if (kind === 'negations') negatedUntil = at + NEGATED;
    else if (kind === 'conditions' || (kind === 'openings' && first === 0)) doubted = true;
    else if (kind === 'aims' || (kind === 'imperatives' && first === 0)) wanted = true;
    else if (!isScope(kind) && !wanted && !doubted) {
      const negated = first <= negatedUntil;
      // “Have not resulted in effective and timely improvements”: what is denied together is denied.
      if (negated) negatedUntil = Math.max(negatedUntil, at + CHAINED);
      found.push({ kind, first, last: at, negated });
    }
  }
  return found;
}

function isScope(kind: string): kind is ScopeKind {
  return (scopeKinds as readonly string[]).includes(kind);
}
