import { addTo } from '../text/groups.ts';

/** A word of a text, and what stands between it and the word before. */
export interface Token {
  /** In small letters, with straight apostrophes. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
}

/** The strongest mark since the word before: space or a hyphen, a comma or colon, a bracket or quotation mark or stop, a semicolon. */
export type Gap = 'space' | 'comma' | 'mark' | 'semicolon';

/** Words that share a kind, as a word list gives them; `why` is for those who keep the list. */
export interface Entry {
  readonly words: readonly string[];
  readonly why: string;
}

export interface Phrase<Kind> {
  readonly words: readonly string[];
  readonly kind: Kind;
}

/** The phrases that begin with a word, longest first. */
export type PhraseIndex<Kind> = ReadonlyMap<string, readonly Phrase<Kind>[]>;

/** Read unit by unit: every block of a SEF comes through here, and a regular expression takes thrice as long. */
export function tokensOf(text: string): Token[] {
  const small = text.toLowerCase();
  // A few capitals of other languages grow when they become small, which would shift what follows.
  const folded = small.length === text.length ? small : text;
  const tokens: Token[] = [];
  let gap: Gap = 'space';
  for (let at = 0; at < folded.length; ) {
    const unit = folded.charCodeAt(at);
    if (!isWordUnit(unit)) {
      gap = widerGap(gap, unit);
      at++;
      continue;
    }
    const start = at;
    while (isWordUnit(folded.charCodeAt(at)) || isInnerApostrophe(folded, at)) at++;
    tokens.push({ word: wordOf(folded.slice(start, at)), start, end: at, gap });
    gap = 'space';
  }
  return tokens;
}

export function indexPhrases<Kind extends string>(
  lists: Readonly<Record<Kind, readonly Entry[]>>,
): PhraseIndex<Kind> {
  const index = new Map<string, Phrase<Kind>[]>();
  for (const kind of Object.keys(lists) as Kind[]) {
    for (const written of lists[kind].flatMap(({ words }) => words)) {
      const words = tokensOf(written).map(({ word }) => word);
      addTo(index, words[0] ?? '', { words, kind });
    }
  }
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** The longest phrase that begins at a token. Hyphens, commas and line breaks may stand within it; stops may not. */
export function phraseAt<Kind>(
  index: PhraseIndex<Kind>,
  tokens: readonly Token[],
  at: number,
): Phrase<Kind> | undefined {
  const phrases = index.get(tokens[at]?.word ?? '');
  // Most words begin no phrase, and every word of a SEF is asked.
  return phrases?.find(({ words }) => standsAt(words, tokens, at));
}

function standsAt(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  for (let i = 1; i < words.length; i++) {
    const token = tokens[at + i];
    if (token?.word !== words[i] || (token?.gap !== 'space' && token?.gap !== 'comma')) return false;
  }
  return true;
}

function wordOf(written: string): string {
  return written.includes('’') ? written.replaceAll('’', "'") : written;
}

/** Letters and digits; of what is not ASCII, all but punctuation and symbols. */
function isWordUnit(unit: number): boolean {
  if (unit < 128)
    return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90);
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && !(unit >= 0x2000 && unit < 0x2c00);
}

function isInnerApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit === 39 || unit === 0x2019) && isWordUnit(text.charCodeAt(at + 1));
}

function widerGap(gap: Gap, unit: number): Gap {
  // Most of what stands between words is a space or a hyphen.
  if (unit === 32 || unit === 45 || unit === 10 || gap === 'semicolon') return gap;
  const mark = String.fromCharCode(unit);
  if (mark === ';') return 'semicolon';
  if ('.!?…()[]"“”‘–—'.includes(mark)) return 'mark';
  return gap === 'space' && (mark === ',' || mark === ':') ? 'comma' : gap;
}
