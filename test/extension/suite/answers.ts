import type { Answer, Choice, Questions } from '../../../src/extension/questions.ts';

/** What a test says to a question, by its id: a text, or a part of the label of each choice it takes. */
export type Answers = Readonly<Record<string, string | readonly string[] | boolean>>;

/** Answers questions as a person would, by what they read; `asked` tells what was asked, in order. */
export function answering(answers: Answers): Questions & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer = (id: string) => {
    asked.push(id);
    const said = answers[id];
    if (said === undefined) throw new Error(`The test has no answer to “${id}”.`);
    return said;
  };
  return {
    asked,
    async text(question) {
      const text = String(answer(question.id));
      const trouble = question.trouble?.(text);
      if (trouble !== undefined) throw new Error(`“${question.id}” is refused: ${trouble}`);
      return text;
    },
    async one<T>(question: { readonly id: string; readonly choices: readonly Choice<T>[] }) {
      const [choice] = choicesFor(question, answer(question.id));
      return choice;
    },
    async many<T>(question: {
      readonly id: string;
      readonly choices: readonly Choice<T>[];
    }): Promise<Answer<readonly T[]>> {
      return choicesFor(question, answer(question.id));
    },
    async confirm({ id }) {
      return answer(id) === true;
    },
  };
}

/** `as offered`: what was picked when the question came up. */
export const asOffered = 'as offered';

function choicesFor<T>(
  { id, choices }: { readonly id: string; readonly choices: readonly Choice<T>[] },
  answer: string | readonly string[] | boolean,
): T[] {
  if (answer === asOffered) return choices.filter(({ picked }) => picked).map(({ value }) => value);
  return [answer].flat().map(wanted => {
    const choice = choices.find(({ label }) => label.includes(String(wanted)));
    if (!choice)
      throw new Error(`“${id}” offers no ${wanted}: ${choices.map(({ label }) => label).join(', ')}`);
    return choice.value;
  });
}
