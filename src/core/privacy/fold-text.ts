/** A text as the guard reads it: no invisible characters, plain digits, letters, spaces and hyphens. */
export interface Folded {
  readonly text: string;
  /** Where a character of the folded text stands in the text as written. */
  readonly written: (offset: number) => number;
}

/** Spaces and dashes of all kinds, what is invisible, full-width signs: all that reads as something else, or as nothing. */
const special =
  /[\u00a0\u00ad\u2000-\u2015\u202a-\u202f\u205f-\u2064\u2212\u3000\ufe58\ufe63\ufeff\uff01-\uff5e]/;
/** All of these are special too. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;
/** What HTML calls a space by name. */
const named = /&(?:nbsp|ensp|emsp|thinsp|shy|#160|#xa0);/i;
const everySpecial = new RegExp(special.source, 'g');
const longer = new RegExp(`${invisible.source}|${named.source}`, 'gi');
/** Every special one is among these; most pages hold none, and one range of characters is quickly looked for. */
const beyond = /[\u00a0-\uffff]/;

/** Word processors put soft hyphens, narrow spaces and long dashes into numbers; they must not hide one. */
export function foldText(text: string): Folded {
  const isNamed = text.includes('&') && named.test(text);
  if (!isNamed) {
    if (!beyond.test(text) || !special.test(text)) return { text, written: same };
    if (!invisible.test(text)) return { text: text.replace(everySpecial, plain), written: same };
  }
  const cuts: number[] = [];
  const folded = text
    .replace(longer, (found: string, at: number) => {
      const kept = found.length > 1 && found.toLowerCase() !== '&shy;' ? ' ' : '';
      const place = at - cuts.length + kept.length;
      for (let i = kept.length; i < found.length; i++) cuts.push(place);
      return kept;
    })
    .replace(everySpecial, plain);
  return { text: folded, written: offset => offset + countUpTo(cuts, offset) };
}

function same(offset: number): number {
  return offset;
}

function plain(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe58 || code === 0xfe63
    ? '-'
    : ' ';
}

/** How many of the ascending numbers are `limit` at most. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
