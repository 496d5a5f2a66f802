import type { Find } from './guard.ts';
import { guardText } from './guard-text.ts';

/** What names or leads to a person in words that are about to be written: said without repeating it; undefined: nothing. */
export function personalDetails(text: string): string | undefined {
  return personalFinds(text)[0]?.what;
}

/** All of it, with its rules and places. */
export function personalFinds(text: string): Find[] {
  return guardText(text).filter(
    ({ rule, atMost }) => /^SEF50[1-57]$/.test(rule) && (atMost === undefined || atMost === 'warning'),
  );
}
