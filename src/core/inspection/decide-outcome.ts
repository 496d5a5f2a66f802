import type { DecisionRule } from '../framework/framework.ts';

/**
 * `open`: the published rule leaves this case undecided, and nobody should guess.
 * `unanswered`: it depends on conditions that are not answered.
 */
export type Decision =
  | { readonly kind: 'decided'; readonly outcome: string }
  | { readonly kind: 'open' }
  | { readonly kind: 'unanswered'; readonly conditions: readonly string[] };

type Answers = ReadonlyMap<string, boolean | undefined>;

/** More open conditions than these are not gone through one way and the other: nothing would be decided anyway. */
const MAX_UNANSWERED = 8;

/** The outcome that follows from the answers, whichever way what is not answered would turn out. */
export function decideOutcome(rule: DecisionRule, answers: Answers): Decision {
  const conditions = rule.conditions.map(({ id }) => id).filter(id => answers.get(id) === undefined);
  if (conditions.length > MAX_UNANSWERED) return { kind: 'unanswered', conditions };
  const outcomes = new Set(completions(answers, conditions).map(all => outcomeOf(rule, all)));
  if (outcomes.size > 1) return { kind: 'unanswered', conditions };
  const [outcome] = outcomes;
  return outcome === undefined ? { kind: 'open' } : { kind: 'decided', outcome };
}

/** Every way in which the conditions may turn out. */
function completions(answers: Answers, [first, ...rest]: readonly string[]): Answers[] {
  if (first === undefined) return [answers];
  return [true, false].flatMap(holds => completions(new Map([...answers, [first, holds]]), rest));
}

/** The first line whose conditions all hold decides; undefined where none does. */
function outcomeOf({ rules }: DecisionRule, answers: Answers): string | undefined {
  return rules.find(({ when }) => Object.entries(when).every(([id, holds]) => answers.get(id) === holds))
    ?.outcome;
}
