import { isDigitAt, isEdge, isGapAt } from './characters.ts';
import { isNhsNumber, isUln } from './check-digits.ts';
import type { Label } from './labels.ts';
import { isJoined, isNear, labelOf, type Match, matchAt, type Place } from './place.ts';

const inGroups = /\d{3}( - |[ -]{1,2})\d{3}( - |[ -]{1,2})\d{4}(?!\d)/y;
const anyGroups = /\d(?:[ .-]?\d){9}(?![ .-]?\d)/y;

/** NHS numbers and unique learner numbers: both have ten digits, of which the words beside them tell the kind. */
export function readTenDigits(place: Place): Match | undefined {
  const { text, start, end } = place;
  const length = end - start;
  if (length > 10 || (length < 10 && !isGapAt(text, end))) return undefined;
  // Only `inGroups`, which begins with three digits, has more than one sign between two digits.
  if (length < 10 && length !== 3 && !isDigitAt(text, end + 1)) return undefined;
  const grouped = length === 3 ? matchAt(inGroups, text, start) : undefined;
  const written = grouped ?? (length === 10 ? text.slice(start, end) : matchAt(anyGroups, text, start));
  if (written === undefined) return undefined;
  const to = start + written.length;
  if (!isEdge(text, to) || (text[to] === '.' && isDigitAt(text, to + 1))) return undefined;
  const digits = written.replace(/\D/g, '');
  if (!isNhsNumber(digits) && !isUln(digits) && !isNear(place.reading.patients, place, start, to))
    return undefined;
  const label = labelOf(place, start, to);
  if (isJoined(text, start) && !(label && label.between.length <= 1)) return undefined;
  if (/^(\d)\1{9}$/.test(digits)) return undefined;
  const spaced = grouped !== undefined && /^\d{3} +\d{3} +\d{4}$/.test(grouped);
  const read = { digits, start, end: to };
  if (label?.kind === 'uln') return asUln(read);
  if (label?.kind === 'nhs') return asNhsNumber(read, true);
  const shaped = grouped !== undefined || length === 10;
  if (label?.kind === 'nhs-word' && shaped) return asNhsNumber(read, false);
  return spaced && standsAlone(text, start, to, digits, label) ? asNhsNumber(read, false) : undefined;
}

interface Digits {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

function asNhsNumber({ digits, start, end }: Digits, named: boolean): Match | undefined {
  const test = digits.startsWith('999');
  const found = { rule: 'SEF501', start, end };
  if (isNhsNumber(digits)) {
    return test
      ? {
          ...found,
          says: 'is an NHS number of the range that is kept for tests and never given to a patient',
          next: 'If it is an example, it may stay: allow its file in sef.yaml, under “privacy”.',
          atMost: 'info',
        }
      : { ...found, says: 'reads as an NHS number' };
  }
  // A slip of the pen leaves a child nearly as easy to find; a made-up number does not, and nobody can tell them apart.
  if (!named || test) return undefined;
  return {
    ...found,
    says: 'is called an NHS number, but its last digit is wrong: it is mistyped or made up',
    next: 'Take it out, unless you know that it is made up: a mistyped one may still lead to a child.',
    atMost: 'info',
  };
}

function asUln({ digits, start, end }: Digits): Match | undefined {
  if (!isUln(digits)) return undefined;
  return { rule: 'SEF503', start, end, says: 'reads as a unique learner number (ULN)' };
}

/** Without a word that says what it is, only the way NHS numbers are printed counts. */
function standsAlone(
  text: string,
  start: number,
  end: number,
  digits: string,
  label: Label | undefined,
): boolean {
  if (digits[0] === '0' || label?.kind === 'phone' || label?.kind === 'other' || label?.kind === 'insurance')
    return false;
  return (
    !/\d[ ,.-]$|\+$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[ -]\d/.test(text.slice(end, end + 2))
  );
}
