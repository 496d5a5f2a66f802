import type { Day } from './calendar.ts';

/** That a section was agreed, as the history of its file tells. */
export interface Agreement {
  /** A fingerprint of the words that were agreed. */
  readonly words: string;
  readonly day: Day;
  /** Who saved the version in which it was agreed. */
  readonly by: string;
  /** The short id of that version. */
  readonly version: string;
}
