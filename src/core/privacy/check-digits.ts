/** Check digits of identifiers. All take plain digits and capitals, without separators. */

/** Ten digits, weights 10 to 1: both kinds of number are told by what is left of this sum modulo 11. */
function remainder(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 10; i++) sum += (digits.charCodeAt(i) - 48) * (10 - i);
  return sum % 11;
}

/** NHS Data Dictionary. A check digit of 10 is never issued, and no digit makes such a number hold. */
export function isNhsNumber(digits: string): boolean {
  return remainder(digits) === 0;
}

/** Learning Records Service. What the first nine leave is never 0, so a check of 10 is none either. */
export function isUln(digits: string): boolean {
  return digits[0] !== '0' && remainder(digits) === 10 && remainder(`${digits.slice(0, 9)}0`) !== 0;
}

/** No I, O or S: they look like digits. A letter's value is its place. */
const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** Permanent (12 digits after the letter) or temporary (11 and a letter); DfE guide to unique pupil numbers. */
export function isUpn(code: string): boolean {
  let sum = 0;
  for (let i = 1; i < 13; i++) {
    const digit = code.charCodeAt(i) - 48;
    const value = digit >= 0 && digit <= 9 ? digit : upnLetters.indexOf(code.charAt(i));
    if (value < 0) return false;
    sum += value * (i + 1);
  }
  return upnLetters[sum % 23] === code[0];
}

/** HMRC manual NIM39110. There is no check digit; prefixes that are not used leave the examples in guidance out. */
export function hasInsurancePrefix(letters: string): boolean {
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/.test(letters);
}
