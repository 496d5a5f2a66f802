import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { assertionsOf, firstWords, indexAssertions } from './assertions.ts';
import lists from './claims.yaml';
import type { Entry, Token } from './phrases.ts';
import type { Prose } from './prose.ts';

/** A sentence that says how good (or bad) something is, with nothing near it to show that it is so. */
export interface Claim {
  /** The sentence, in the block. */
  readonly span: Span;
  /** The evaluative words in it, as they are written. */
  readonly words: readonly string[];
  /** Whether any of the words praises. Candour about a weakness deserves a gentler word than praise without evidence. */
  readonly tone: 'strength' | 'weakness';
}

/** The kinds of `claims.yaml`. A test holds the file to this. */
export const claimKinds = ['strengths', 'weaknesses', 'exceptions'] as const;
type ClaimKind = (typeof claimKinds)[number];

const index = indexAssertions(lists as Readonly<Record<ClaimKind, readonly Entry[]>>);
/** The words that evaluative phrases begin with. */
const openings = firstWords(index, ['strengths', 'weaknesses']);

/**
 * The unsupported claims of one paragraph or list item of markdown. `cited` are the spans of citations and figures in
 * it. Near is the same sentence or the one before or after in the block: people state and then show (“More families
 * take part. In 2026, 57% …”), or show and then conclude. For a block’s first sentence it is the whole block, because
 * such a sentence announces what the rest is there to show.
 */
export function findClaims(prose: Prose, cited: readonly Span[]): Claim[] {
  const { block } = prose;
  if (isTask(block)) return [];
  if (!prose.tokens.some(({ word }) => openings.has(word))) return [];
  const evaluative = findEvaluative(prose);
  if (evaluative.size === 0) return [];
  const { text, sentences } = prose;
  const supported = supportedOf(sentences, [...cited, ...prose.figures]);
  const claims: Claim[] = [];
  for (const [sentence, found] of evaluative) {
    const span = sentences[sentence];
    if (!span || (sentence === 0 && isLabel(block, span))) continue;
    if (sentence === 0 ? supported.size > 0 : [-1, 0, 1].some(i => supported.has(sentence + i))) continue;
    claims.push({
      span,
      words: found.map(({ start, end }) => copyString(text.slice(start, end).replace(/\s+/g, ' '))),
      tone: found.some(({ praise }) => praise) ? 'strength' : 'weakness',
    });
  }
  return claims;
}

/** A box to tick begins an action: something that is yet to be done. */
export function isTask(block: string): boolean {
  return /^\s*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+)?\[[ xX]\][ \t]/.test(block.slice(0, 200));
}

/** A few words in bold that open a paragraph are its heading, not a statement. */
function isLabel(block: string, { start, end }: Span): boolean {
  const bold = /^[\s>*+-]*?(?:\*\*|__)([^*_\n]{1,80})(?:\*\*|__)/.exec(block.slice(0, 200));
  return bold !== null && bold[0].length >= end && start < bold[0].length;
}

interface Found extends Span {
  readonly praise: boolean;
}

/** By the number of the sentence. */
function findEvaluative({ text, tokens, sentences, quotations: quoted }: Prose): Map<number, Found[]> {
  const evaluative = new Map<number, Found[]>();
  let first = 0;
  let quotation = 0;
  for (const [number, sentence] of sentences.entries()) {
    let last = first;
    while ((tokens[last]?.end ?? Infinity) <= sentence.end) last++;
    const found = isQuestion(text, sentence) ? [] : readSentence(text, tokens.slice(first, last));
    const own = found.filter(({ start }) => {
      while ((quoted[quotation]?.end ?? Infinity) <= start) quotation++;
      return !(start >= (quoted[quotation]?.start ?? Infinity));
    });
    if (own.length > 0) evaluative.set(number, own);
    first = last;
  }
  return evaluative;
}

/** The evaluative words of a sentence that are said of what is. */
function readSentence(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  for (const { kind, first, last, negated } of assertionsOf(index, tokens)) {
    const praise = kind === 'strengths';
    if (kind === 'exceptions' || negated || isName(text, tokens, first, last)) continue;
    found.push({ start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0, praise });
  }
  return found;
}

/** “The Strong Start programme”: words with capitals side by side are a name, where a sentence’s own capital is not what makes them so. */
function isName(text: string, tokens: readonly Token[], at: number, end: number): boolean {
  if (!hasCapital(text, tokens[at])) return false;
  const next = tokens[end + 1];
  if (next?.gap === 'space' && hasCapital(text, next)) {
    return at > 0 || !/^.\p{Lu}/u.test(text.slice(next.start, next.start + 4));
  }
  return at > 1 && tokens[at]?.gap === 'space' && hasCapital(text, tokens[at - 1]);
}

function hasCapital(text: string, token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(text.slice(token.start, token.start + 2));
}

function isQuestion(text: string, { start, end }: Span): boolean {
  return /\?[)\]"”’'*_ ]*$/.test(text.slice(Math.max(start, end - 8), end));
}

/** The numbers of the sentences that hold a citation or figure; one after a sentence’s stop belongs to that sentence. */
function supportedOf(sentences: readonly Span[], evidence: readonly Span[]): ReadonlySet<number> {
  const starts = evidence.map(({ start }) => start).sort((a, b) => a - b);
  const supported = new Set<number>();
  let sentence = 0;
  for (const start of starts) {
    while ((sentences[sentence + 1]?.start ?? Infinity) <= start) sentence++;
    supported.add(sentence);
  }
  return supported;
}
