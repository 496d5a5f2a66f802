import { listed } from '../text/words.ts';

/** Somebody else's change to a file; `on`: the day as people say it, or empty. */
export interface OthersChange {
  readonly author: string;
  readonly on: string;
}

/** More names say no more. */
const MOST_NAMES = 2;

/** `A. Person changed this section on 20 November 2026; get the latest before you write (pull).` The newest change first. */
export function changedByOthers(
  changes: readonly OthersChange[],
  what: 'section' | 'file',
): string | undefined {
  const [newest] = changes;
  if (!newest) return undefined;
  const names = [...new Set(changes.map(({ author }) => author || 'Somebody'))];
  const more = names.length - MOST_NAMES;
  const who = listed(
    more > 0 ? [...names.slice(0, MOST_NAMES), more === 1 ? '1 other' : `${more} others`] : names,
  );
  const when = newest.on === '' ? '' : names.length === 1 ? ` on ${newest.on}` : `, last on ${newest.on}`;
  return `${who} changed this ${what}${when}; get the latest before you write (pull).`;
}
