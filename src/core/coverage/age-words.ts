import { spokenDay } from '../sef/calendar.ts';
import type { Evidence } from '../sef/record.ts';
import type { Age } from './age.ts';

/** How old evidence is, in the few words that every surface uses: `current until 20 May 2027`. */
export function ageWords({ date, type }: Evidence, { state, currentUntil }: Age): string {
  if (!date) return 'no date';
  if (!currentUntil) return type === undefined ? 'type not known' : 'no date';
  return state === 'current'
    ? `current until ${spokenDay(currentUntil)}`
    : `out of date since ${spokenDay(currentUntil)}`;
}
