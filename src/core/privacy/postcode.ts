import { isEdge, isLetterAt } from './characters.ts';
import { isJoined, type Match, matchAt, type Place } from './place.ts';

/** The areas of Royal Mail: the letters that a postcode begins with. */
const areas = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY ' +
    'G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR ' +
    'NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA ' +
    'WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);
const shape = /([A-Z]{1,2})\d[A-Z\d]? {0,2}\d[ABD-HJLNP-UW-Z]{2}|GIR ?0AA/y;
const inSmallLetters = /([a-z]{1,2})\d[a-z\d]? \d[abd-hjlnp-uw-z]{2}/y;

/** Full postcodes. Small letters are one only beside the word, so that “ex 4 2nd” is none. */
export function readPostcode({ text, start, end }: Place): Match | undefined {
  if (end - start > 3) return undefined;
  const from = startOfLetters(text, start);
  if (from === undefined || !isEdge(text, from - 1) || isJoined(text, from)) return undefined;
  const written = matchAt(shape, text, from) ?? smallAt(text, from);
  if (written === undefined || !isEdge(text, from + written.length)) return undefined;
  const area = /^[A-Z]+(?=\d)/i.exec(written)?.[0].toUpperCase();
  if (area !== undefined && !areas.has(area)) return undefined;
  return { rule: 'SEF506', start: from, end: from + written.length, says: 'is a full postcode' };
}

function startOfLetters(text: string, start: number): number | undefined {
  if (text.charCodeAt(start) === 48 && /GIR ?$/.test(text.slice(Math.max(0, start - 4), start))) {
    return text.lastIndexOf('GIR', start);
  }
  let from = start;
  while (from > 0 && start - from < 3 && isLetterAt(text, from - 1)) from--;
  return from < start && start - from < 3 ? from : undefined;
}

function smallAt(text: string, from: number): string | undefined {
  if (!/[a-z]/.test(text.charAt(from))) return undefined;
  const beside = /post ?code|address|lives/i.test(text.slice(Math.max(0, from - 60), from));
  return beside ? matchAt(inSmallLetters, text, from) : undefined;
}
