import type { Problem } from '../document/problem.ts';

/**
 * What the guard reports: a problem of one of SEF501 to SEF511 whose `key` and words never hold the identifier whole.
 * Keys end up in fingerprints, from which ten digits could be guessed back.
 */
export type Find = Problem;

export interface GuardOptions {
  /** Counts of people from 1 to one below this are small (`privacy.small-number`). */
  readonly smallNumber: number;
  /** Whether the SEF's settings allow what a rule (by its code) found in a file, in these words. */
  readonly isAllowed: (rule: string, path: string, words: string) => boolean;
}

export const usualGuard: GuardOptions = { smallNumber: 5, isAllowed: () => false };
