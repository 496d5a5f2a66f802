import type { Find } from '../privacy/guard.ts';
import { personalFinds } from '../privacy/personal-details.ts';

/** What is wrong with the sentence that says what changed; it stays in the history as the files do. */
export function sentenceTrouble(sentence: string): string | undefined {
  if (sentence.trim() === '') return 'Say in a sentence what changed.';
  const find = toldIn(sentence)[0];
  return find && `${find.what} Leave it out: the sentence stays in the history too.`;
}

/** What names or leads to a person in the words that a version was saved with. */
export function toldIn(sentence: string): Find[] {
  // Who wrote a version together with others is git's own business, as is who wrote it at all.
  const said = sentence.replace(/^[A-Z][a-z]+(-[a-z]+)*-by: .*$/gm, '');
  return personalFinds(said);
}
