import type { Document, Heading, Passage } from '../document/document.ts';
import { headingsOver } from '../document/headings.ts';
import type { Framework } from '../framework/framework.ts';
import { nextQuestion } from '../sef/read-action.ts';
import { sameWords } from '../text/words.ts';

/**
 * What a section says of how things are; what it says under “What next?” is how they will be. `without`: further key
 * questions, by their ids, whose answers are left out.
 */
export function sectionProse(
  { headings, passages }: Document,
  { questions }: Framework,
  without: readonly string[] = [],
): Passage[] {
  const left = questions.filter(({ id }) => id === nextQuestion || without.includes(id));
  const isLeft = ({ text }: Heading) => left.some(({ wording }) => sameWords(text, wording));
  return passages.filter(({ under }) => !headingsOver(headings, under).some(isLeft));
}
