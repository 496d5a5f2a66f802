import type { Document, Passage } from '../document/document.ts';
import { headingsOver } from '../document/headings.ts';
import type { Framework } from '../framework/framework.ts';
import { nextQuestion } from '../sef/read-action.ts';
import { sameWords } from '../text/words.ts';

/** What a section says of how things are; what it says under “What next?” is how they will be. */
export function sectionProse({ headings, passages }: Document, { questions }: Framework): Passage[] {
  const next = questions.find(({ id }) => id === nextQuestion)?.wording ?? '';
  return passages.filter(
    ({ under }) => next === '' || !headingsOver(headings, under).some(({ text }) => sameWords(text, next)),
  );
}
