import type { Day } from './calendar.ts';

/** That a section was agreed, as the history of its file tells. */
export interface Agreement {
  /** Fingerprints of the words that were agreed: those of that version, and of others that may have been the last one. */
  readonly words: readonly string[];
  readonly day: Day;
  /** Who saved the version in which it was agreed. */
  readonly by: string;
  /** The short id of that version. */
  readonly version: string;
}
