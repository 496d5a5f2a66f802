import { isEdge, isLetterAt } from './characters.ts';
import { hasInsurancePrefix } from './check-digits.ts';
import { isJoined, labelOf, type Match, matchAt, type Place } from './place.ts';

const shape = /[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}(?:[ -]?[a-d](?![a-z0-9_]))?/iy;
const inPairs = /^[A-Z]{2}([ -])\d{2}\1\d{2}\1\d{2}\1[A-D]$/;

/**
 * National Insurance numbers. There is no check digit, and codes of goods look alike: a word must say what it is, or it
 * must be written in pairs as on the card. Where a word says it, the last letter may be missing, as in many records.
 */
export function readNationalInsurance(place: Place): Match | undefined {
  const { text, start } = place;
  const length = place.end - start;
  if (length !== 6 && length !== 2) return undefined;
  const from = isLetterAt(text, start - 1) ? start - 2 : start - 3;
  if (!isLetterAt(text, from) || !isLetterAt(text, from + 1) || !isEdge(text, from - 1)) return undefined;
  const written = matchAt(shape, text, from);
  if (written === undefined) return undefined;
  const to = from + written.length;
  if (!isEdge(text, to) || !hasInsurancePrefix(written.slice(0, 2).toUpperCase())) return undefined;
  if (!inPairs.test(written)) {
    const label = labelOf(place, from, to);
    if (label?.kind !== 'insurance' || (isJoined(text, from) && label.between.length > 1)) return undefined;
  }
  return { rule: 'SEF504', start: from, end: to, says: 'reads as a National Insurance number' };
}
