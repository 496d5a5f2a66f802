import type { Document, Passage } from '../document/document.ts';
import { under } from '../document/headings.ts';
import type { Framework } from '../framework/framework.ts';
import { underNext } from '../sef/read-action.ts';
import { sameWords } from '../text/words.ts';

/**
 * What a section says of how things are; what it says under “What next?” is how they will be. `without`: further key
 * questions, by their ids, whose answers are left out.
 */
export function sectionProse(
  { headings, passages }: Document,
  framework: Framework,
  without: readonly string[] = [],
): Passage[] {
  const isNext = underNext(headings, framework);
  const left = framework.questions.filter(({ id }) => without.includes(id));
  const isLeft = under(headings, ({ text }) => left.some(({ wording }) => sameWords(text, wording)));
  return passages.filter(passage => !isNext(passage.under) && !isLeft(passage.under));
}
