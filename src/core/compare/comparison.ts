import type { State } from '../coverage/coverage.ts';
import type { Checked } from '../rules/check.ts';
import type { Finding } from '../rules/finding.ts';
import type { Evidence, Section } from '../sef/record.ts';

/** One of the two SEFs that are compared. */
export interface Side {
  readonly checked: Checked;
  /** A file's whole text; undefined where there is none. Asked for few files only. */
  textOf(path: string): string | undefined;
}

/** What a change does to a SEF. Both sides are reckoned on the same day, so nothing here is the work of time. */
export interface Comparison {
  /** What keeps the two from being compared in full. */
  readonly limits: readonly Limit[];
  /** Where the state got better. */
  readonly closed: readonly StateChange[];
  /** Where it got worse. */
  readonly opened: readonly StateChange[];
  /** Where it is another and neither: a gap that was accepted has not been closed. */
  readonly changed: readonly StateChange[];
  readonly positions: readonly PositionChange[];
  readonly statuses: readonly StatusChange[];
  readonly evidence: EvidenceChanges;
  readonly findings: { readonly new: readonly Finding[]; readonly fixed: readonly Finding[] };
}

/** `no-sef-before`: everything is new. `other-framework`: only what both frameworks ask for is compared. */
export type Limit = 'no-sef-before' | 'other-framework';

export interface StateChange {
  readonly kind: 'criterion' | 'cell' | 'statement';
  /** `prepared`; `prepared/outcomes` or `prepared/case-study`; `outcomes/friends`. */
  readonly id: string;
  readonly from: State;
  readonly to: State;
  /** Why, in sentences. */
  readonly reasons: readonly string[];
}

/** A section as it is now, with where it stood before. */
export interface SectionChange<T> {
  readonly section: Section;
  readonly from: T | undefined;
  readonly to: T | undefined;
}

export interface PositionChange extends SectionChange<NonNullable<Section['position']>> {
  /** Whether the section's own words were changed with it. */
  readonly reasonGiven: boolean;
}

export type StatusChange = SectionChange<NonNullable<Section['status']>>;

export interface EvidenceChanges {
  readonly added: readonly Evidence[];
  readonly removed: readonly Evidence[];
  /** The same item at another place. */
  readonly moved: readonly { readonly from: Evidence; readonly to: Evidence }[];
  /** Still there, but no section uses it any more. */
  readonly uncited: readonly Evidence[];
}
