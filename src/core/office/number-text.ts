/** What a format of a workbook does to a number. */
export type NumberFormat = 'plain' | 'date' | { readonly digits: number };

/** Formats that every workbook has, by their numbers: 14 to 17 and 22 are dates. ECMA-376 part 1, 18.8.30. */
export function builtInFormat(id: number): NumberFormat {
  return (id >= 14 && id <= 17) || id === 22 ? 'date' : 'plain';
}

/** Excel allows no longer one. */
const LONGEST_CODE = 255;

/** `dd/mm/yyyy`, `[$-809]d mmmm yyyy;@` are dates; `00000000000` shows a telephone number with its first 0. */
export function formatOf(code: string): NumberFormat {
  if (code.length > LONGEST_CODE) return 'plain';
  const plain = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^[\]]*\]/g, '').toLowerCase();
  if (/[dy]/.test(plain) || (plain.includes('m') && !/[hs]/.test(plain))) return 'date';
  return /^[0 -]+$/.test(plain) ? { digits: plain.replace(/[^0]/g, '').length } : 'plain';
}

/** 31 December 9999, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

/**
 * A number of a cell as it is written in the file (`9.434765919E9`), so that a person would know it: `9434765919`;
 * a date as `yyyy-mm-dd`.
 *
 * @param from1904 whether the workbook counts days from 1904, as those of old Macs do
 */
export function numberText(written: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(written);
  if (written.trim() === '' || !Number.isFinite(number)) return written;
  if (format === 'date' && number >= 1 && number < LAST_DAY + 1) {
    return dayText(Math.floor(number) + (from1904 ? 1462 : 0));
  }
  // Excel keeps 15 digits; a file may hold the noise behind them.
  const digits = Number.isInteger(number)
    ? integerText(written, number)
    : String(Number(number.toPrecision(15)));
  return typeof format === 'object' ? digits.padStart(format.digits, '0') : digits;
}

function integerText(written: string, number: number): string {
  return /^\d+$/.test(written) ? written : String(number);
}

/** Days since 1 January 1970 on Excel's day 0. Its 29 February 1900, which never was, is day 60. */
const EPOCH = 25_569;

function dayText(serial: number): string {
  const { year, month, day } = civil((serial < 60 ? serial + 1 : serial) - EPOCH);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day of the calendar from days since 1 January 1970: Howard Hinnant's `civil_from_days`. */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
