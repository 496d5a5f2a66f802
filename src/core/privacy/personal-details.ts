import { guardText } from './guard-text.ts';

/** What names or leads to a person in words that are about to be written: said without repeating it; undefined: nothing. */
export function personalDetails(text: string): string | undefined {
  const find = guardText(text).find(
    ({ rule, atMost }) => /^SEF50[1-57]$/.test(rule) && (atMost === undefined || atMost === 'warning'),
  );
  return find?.what;
}
