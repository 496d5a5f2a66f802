import { personalDetails } from './personal-details.ts';

/** What is wrong with the sentence that says what changed; it stays in the history as the files do. */
export function sentenceTrouble(sentence: string): string | undefined {
  if (sentence.trim() === '') return 'Say in a sentence what changed.';
  const found = personalDetails(sentence);
  return found && `${found} Leave it out: the sentence stays in the history too.`;
}
