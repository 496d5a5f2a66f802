import type { State } from './coverage.ts';

export type StateCounts = Readonly<Record<State, number>>;

/** Best first, as a legend reads. */
export const states: readonly State[] = ['covered', 'thin', 'missing', 'accepted'];

export function countStates(counted: Iterable<State>): StateCounts {
  const counts = { covered: 0, thin: 0, missing: 0, accepted: 0 };
  for (const state of counted) counts[state] += 1;
  return counts;
}

/** The state alone of each criterion or statement. */
export function stateOfEach<Id>(covered: ReadonlyMap<Id, { readonly state: State }>): ReadonlyMap<Id, State> {
  return new Map(Array.from(covered, ([id, { state }]) => [id, state]));
}
