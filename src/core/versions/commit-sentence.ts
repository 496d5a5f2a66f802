import { guardText } from '../privacy/guard-text.ts';

/** What is wrong with the sentence that says what changed; it stays in the history as the files do. */
export function sentenceTrouble(sentence: string): string | undefined {
  if (sentence.trim() === '') return 'Say in a sentence what changed.';
  const find = guardText(sentence).find(
    ({ rule, atMost }) => /^SEF50[1-57]$/.test(rule) && (atMost === undefined || atMost === 'warning'),
  );
  return find && `${find.what} Leave it out: the sentence stays in the history too.`;
}
