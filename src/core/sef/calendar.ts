/** Calendar days as `YYYY-MM-DD`. They compare as text; no clock or time zone is involved. */
export type Day = string & { readonly brand: 'day' };

/** `2026-05-20` as it is, `2026-05` as that month's last day; anything else, and a day that does not exist, is undefined. */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number) as [number, number, number, number];
  if (month < 1 || month > 12) return undefined;
  const last = daysIn(year, month);
  if (match[3] === undefined) return formatDay(year, month, last);
  return day >= 1 && day <= last ? formatDay(year, month, day) : undefined;
}

/** A day too many for its month becomes the month's last: 31 August plus 6 months is the end of February. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  // Days compare as text, so a year has four digits; what is current until then is current for good.
  if (newYear > 9999) return formatDay(9999, 12, 31);
  const newMonth = (index % 12) + 1;
  return formatDay(newYear, newMonth, Math.min(date, daysIn(newYear, newMonth)));
}

/** `20 May 2026`. */
export function spokenDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${monthNames[month - 1]} ${year}`;
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function formatDay(year: number, month: number, day: number): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}` as Day;
}
