import type { Edit } from '../text/edit.ts';
import type { Severity } from '../text/severity.ts';
import type { Span } from '../text/span.ts';

/** Something wrong in one file, found while reading it. A rule of the same code turns it into a finding. */
export interface Problem {
  readonly rule: string;
  readonly span: Span;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** What to do next, one sentence, where it differs from the rule's own advice. */
  readonly next?: string;
  /** Names the problem among others of its rule in the file, without a line number. */
  readonly key: string;
  /** The setting it is about, where nobody knows that setting. */
  readonly setting?: string;
  /** Where this case weighs less than its rule's others: it is reported at this weight at most. */
  readonly atMost?: Severity;
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly Edit[];
    readonly isSure?: boolean | undefined;
  };
}
