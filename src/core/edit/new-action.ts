import type { Framework } from '../framework/framework.ts';
import { oneLine } from '../text/one-line.ts';
import { type PlaceToWrite, putUnder } from './question-place.ts';

/** An action as a person says it; texts as typed, `due` as settings want a day or month. Empty: not said. */
export interface NewAction {
  readonly what: string;
  readonly owner: string;
  readonly due: string;
  readonly measure: string;
}

/** Writes an action under the question that asks what will be done, at the end of the list there. */
export function addAction(
  text: string,
  action: NewAction,
  framework: Framework,
): PlaceToWrite | { readonly refused: string } {
  const { questions } = framework;
  const question = questions.find(({ id }) => id === 'next') ?? questions.at(-1);
  if (!question) return { refused: 'This framework asks no question that an action would answer.' };
  const follows = (last: string) => /^\s*[-*+]\s/.test(last);
  return putUnder(text, question, framework, { put: actionLine(action), follows });
}

/** `- [ ] Recruit two psychologists (owner: Principal EP; due: 2027-03-31; measure: advice within 6 weeks)`. */
export function actionLine({ what, owner, due, measure }: NewAction): string {
  const details = [
    ['owner', plain(owner)],
    ['due', due],
    ['measure', plain(measure)],
  ].flatMap(([name, said]) => (said ? [`${name}: ${said}`] : []));
  const said = oneLine(what).replace(/[.;,\s]+$/, '');
  return `- [ ] ${said}${details.length > 0 ? ` (${details.join('; ')})` : ''}`;
}

/** Semicolons part the details, and a bracket ends them. */
function plain(typed: string): string {
  return oneLine(typed).replace(/;/g, ',').replace(/[()]/g, '').trim();
}
