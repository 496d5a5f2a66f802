import { bundledFramework } from '../framework/packs.ts';
import type { Overview, Part } from '../rollup/overview.ts';
import { type Day, spokenDay } from '../sef/calendar.ts';
import { count, listed } from '../text/words.ts';
import type { ReportOptions } from './report.ts';

export type RollupReporter = (overviews: readonly Overview[], options: ReportOptions) => string;

/** `153 areas, Area SEND inspections (area-send@2025-06), 22 November 2026`. */
export function headOf({ areas, framework, days }: Overview): string {
  const title = bundledFramework(framework)?.title;
  return [count(areas.length, 'area'), title ? `${title} (${framework})` : framework, daysInWords(days)].join(
    ', ',
  );
}

function daysInWords(days: readonly string[]): string {
  return [...new Set([days[0], days.at(-1)])].flatMap(day => (day ? spokenDay(day as Day) : [])).join(' to ');
}

/** What a reader has to know before holding one area against another. */
export function notesOn({ days }: Overview): string[] {
  return days.length > 1
    ? [
        'The reports were not reckoned for the same day, so evidence that is current in one may be out of date in another. Give each run the same --today.',
      ]
    : [];
}

/** `5. Valued and included`; a statement has no number. */
export function nameOf({ number, title }: Part): string {
  return number === '' ? title : `${number}. ${title}`;
}

/** `missing in 2 areas, thin in 1`. */
export function lackInWords({ counts }: Part): string {
  const words = [
    counts.missing > 0 ? `missing in ${count(counts.missing, 'area')}` : '',
    counts.thin > 0 ? `thin in ${counts.missing > 0 ? counts.thin : count(counts.thin, 'area')}` : '',
  ];
  return words.filter(Boolean).join(', ');
}

/** Names of areas, and how many more there are. */
export function someOf(names: readonly string[], most: number): string {
  if (names.length <= most) return listed(names);
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
