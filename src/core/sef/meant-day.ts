import { readDay } from './calendar.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const lead = '(?:(?:by|before|end of|by the end of)\\s)?';

/** `31/03/2027`, the day first, as in Britain. */
const inNumbers = new RegExp(`^${lead}(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})$`, 'i');
/** `31st March 2027`, `Mar 2027`, `Wednesday 31 March 2027`. */
const inWords = new RegExp(
  `^${lead}(?:[a-z]{3,6}day,?\\s)?(?:(\\d{1,2})(?:st|nd|rd|th)?\\s)?(${months.join('|')})[a-z]{0,6}\\.?,?\\s(\\d{4}|\\d{2})$`,
  'i',
);

/** The day or month that was meant, as settings and actions want it; undefined where the words leave any doubt. */
export function meantDay(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ').slice(0, 60);
  const numbers = inNumbers.exec(text);
  if (numbers) return checked(numbers[3], Number(numbers[2]), numbers[1]);
  const words = inWords.exec(text);
  if (!words) return undefined;
  return checked(words[3], months.indexOf((words[2] ?? '').toLowerCase()) + 1, words[1]);
}

function checked(year = '', month: number, day: string | undefined): string | undefined {
  const parts = [year.length === 2 ? `20${year}` : year, month, ...(day === undefined ? [] : [Number(day)])];
  const meant = parts.map(part => String(part).padStart(2, '0')).join('-');
  return readDay(meant) === undefined ? undefined : meant;
}
