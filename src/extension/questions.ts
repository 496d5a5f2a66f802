/** A person's wish to see the question before again. */
export const goBack: unique symbol = Symbol.for('sef.go-back');

/** Undefined: the person thought better of it, and nothing is done. */
export type Answer<T> = T | typeof goBack | undefined;

interface Question {
  /** Names the question to whoever answers instead of a person. */
  readonly id: string;
  readonly title: string;
  /** Where it stands among others that belong together, from 1. */
  readonly step?: { readonly number: number; readonly of: number } | undefined;
}

export interface TextQuestion extends Question {
  readonly prompt: string;
  readonly example?: string;
  readonly value?: string;
  /** What is wrong with the text, in a sentence. */
  readonly trouble?: (text: string) => string | undefined;
  /** What was understood of it, where that is not plain. */
  readonly understood?: (text: string) => string | undefined;
}

export interface Choice<T> {
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** Heads the choices from here on. */
  readonly group?: string;
  readonly value: T;
  readonly picked?: boolean;
}

export interface ChoiceQuestion<T> extends Question {
  readonly hint: string;
  /** The one that is picked is the one that Enter takes. */
  readonly choices: readonly Choice<T>[];
}

export interface ConfirmQuestion {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  /** The button that agrees; the other one leaves everything as it is. */
  readonly agree: string;
}

/** How commands ask; a person answers in the window, and tests answer for themselves. */
export interface Questions {
  text(question: TextQuestion): Promise<Answer<string>>;
  one<T>(question: ChoiceQuestion<T>): Promise<Answer<T>>;
  /** Any number of the choices, none too. */
  many<T>(question: ChoiceQuestion<T>): Promise<Answer<readonly T[]>>;
  confirm(question: ConfirmQuestion): Promise<boolean>;
}

/** What a step answers that has nothing to ask after what was said before it. */
export const skip: unique symbol = Symbol.for('sef.skip');

/** One of several questions: what it is told is what was answered so far, its own last answer included. */
export type Step<Said> = (
  said: Said,
  step: NonNullable<Question['step']>,
) => Promise<Answer<Partial<Said> | typeof skip>>;

/** Asks one after the other, back and forth; undefined: the person thought better of it. */
export async function askSteps<Said>(first: Said, steps: readonly Step<Said>[]): Promise<Said | undefined> {
  let said = first;
  let by = 1;
  for (let at = 0; at < steps.length; at = Math.max(0, at + by)) {
    const answer = await steps[at]?.(said, { number: at + 1, of: steps.length });
    if (answer === undefined) return undefined;
    if (answer === skip) continue;
    by = answer === goBack ? -1 : 1;
    if (answer !== goBack) said = { ...said, ...answer };
  }
  return said;
}

/** The answer under a name, so that it can be told from others. */
export function named<Name extends string, T>(name: Name, answer: Answer<T>): Answer<Record<Name, T>> {
  if (answer === undefined) return undefined;
  return answer === goBack ? goBack : ({ [name]: answer } as Record<Name, T>);
}

/** One question alone has none before it to go back to. */
export function answered<T>(answer: Answer<T>): T | undefined {
  return answer === goBack ? undefined : answer;
}
