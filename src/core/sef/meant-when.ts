import { readDay, spokenDay } from './calendar.ts';
import { meantDay } from './meant-day.ts';

/** A day or month, or the period between two, written as settings want it: `2026-05-20`, `2026-05`. */
export type When = { readonly date: string } | { readonly from: string; readonly to: string };

/** What a person means who writes `20/05/2026`, `May 2026` or `September 2025 to July 2026`; undefined: in doubt. */
export function meantWhen(written: string): When | undefined {
  const date = meantDate(written);
  if (date !== undefined) return { date };
  const parts = written.split(/\s+(?:to|until|–|—|-)\s+/i);
  const [from, to] = parts.map(meantDate);
  if (parts.length !== 2 || from === undefined || to === undefined) return undefined;
  // Written alike they compare as text; a month stands for its last day.
  return (readDay(from) ?? '') <= (readDay(to) ?? '') ? { from, to } : undefined;
}

/** A day or month as settings want it, whatever way it is written; undefined: in doubt. */
export function meantDate(written: string): string | undefined {
  const text = written.trim();
  return readDay(text) === undefined ? meantDay(text) : text;
}

/** In words, so that a person sees what was understood: `20 May 2026`, `May 2026`, `September 2025 to July 2026`. */
export function spokenWhen(when: When): string {
  return 'date' in when ? spoken(when.date) : `${spoken(when.from)} to ${spoken(when.to)}`;
}

function spoken(written: string): string {
  const day = readDay(written);
  if (day === undefined) return written;
  return written.length > '2026-05'.length ? spokenDay(day) : spokenDay(day).replace(/^\d+ /, '');
}
