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

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const found of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu)) {
    const start = found.index;
    const end = start + found[0].length;
    tokens.push({ word: foldWord(found[0]), start, end, gap: gapOf(text, last, start) });
    last = end;
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
      const first = words[0] ?? '';
      index.set(first, [...(index.get(first) ?? []), { words, kind }]);
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
  return phrases?.find(({ words }) =>
    words.every((word, i) => {
      const token = tokens[at + i];
      return token?.word === word && (i === 0 || token.gap === 'space' || token.gap === 'comma');
    }),
  );
}

function foldWord(word: string): string {
  const small = word.toLowerCase();
  return small.includes('’') ? small.replaceAll('’', "'") : small;
}

function gapOf(text: string, from: number, to: number): Gap {
  let gap: Gap = 'space';
  for (let at = from; at < to; at++) {
    const mark = text[at] ?? '';
    if (mark === ';') return 'semicolon';
    if (mark === ',' || mark === ':') gap = gap === 'mark' ? gap : 'comma';
    else if ('.!?…()[]"“”‘–—'.includes(mark)) gap = 'mark';
  }
  return gap;
}
