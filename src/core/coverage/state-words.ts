import type { State } from './coverage.ts';

/** One word for a state, the same in the tree, the matrix and the report. */
export const stateWords: Readonly<Record<State, string>> = {
  covered: 'covered',
  thin: 'thin',
  missing: 'missing',
  accepted: 'accepted gap',
};
