import type { Checked } from '../rules/check.ts';

/** One SEF that was checked, and how the reader names its folder: relative to where they are, with `/`. */
export interface Result {
  readonly root: string;
  readonly checked: Checked;
}

/** What a report may need to know about the place it is read in. */
export interface ReportOptions {
  /** Of SEND SEF itself. */
  readonly version: string;
  /** Columns that fit on a line; only reports as text keep to it. */
  readonly width: number;
  /** Colour only ever repeats what a word or a symbol says already. */
  readonly colour: boolean;
  /**
   * Whether a change that is looked at touches any of these lines (from 1, both included) of a file, named from where the
   * command was run. Undefined: nothing is known of a change.
   */
  readonly isChanged?: ((path: string, first: number, last: number) => boolean) | undefined;
  /** What the place that a report in markdown goes to can hold, in bytes of UTF-8. Undefined: anything. */
  readonly maxBytes?: number | undefined;
}

export type Reporter = (results: readonly Result[], options: ReportOptions) => string;
