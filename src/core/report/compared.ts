import type { Comparison, Side } from '../compare/comparison.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { ReportOptions } from './report.ts';

/** Two SEFs that were compared, and how the reader names them and their folder. */
export interface Compared {
  /** A branch, a version or a folder, as the reader wrote it. */
  readonly base: string;
  readonly head: string;
  readonly root: string;
  /** Undefined: there was no SEF before. */
  readonly before: Side | undefined;
  readonly after: Side;
  readonly comparison: Comparison;
}

export type CompareReporter = (compared: Compared, options: ReportOptions) => string;

/** Masks what the guard found on either side. */
export function hideInBoth({ before, after }: Compared): Hide {
  const hideAfter = hideIn(after.checked.sef);
  const hideBefore = before ? hideIn(before.checked.sef) : hideAfter;
  return text => hideAfter(hideBefore(text));
}
