import type { CriterionId, EvidenceTypeId, FocusId, SectorId, StatementId } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import type { AcceptedGap } from '../sef/config.ts';
import type { Evidence } from '../sef/record.ts';
import { comparePaths } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Age } from './age.ts';

/** The meaning of each state, and how it comes about, is in format.md 3. */
export type State = 'covered' | 'thin' | 'missing' | 'accepted';

/** What is covered, and why, on one day. Every list is in the framework's order. */
export interface Coverage {
  readonly today: Day;
  readonly criteria: ReadonlyMap<CriterionId, CriterionCoverage>;
  readonly statements: ReadonlyMap<StatementId, StatementCoverage>;
  readonly ages: ReadonlyMap<string, Age>;
}

/** Evidence, and whether it still speaks for the day. */
export interface Aged {
  readonly evidence: Evidence;
  readonly age: Age;
}

/** How an item supports a criterion; `tagged` alone is not support: the section does not use it. */
export type SupportKind = 'cited' | 'listed' | 'inline' | 'tagged';

export interface Support extends Aged {
  readonly support: SupportKind;
  /** The citation, entry or tag. */
  readonly path: string;
  readonly span: Span;
}

export interface CriterionCoverage {
  readonly id: CriterionId;
  readonly state: State;
  /** Why, in sentences. */
  readonly reasons: readonly string[];
  /** Paths; more than one is a mistake (SEF107), but all are used. */
  readonly sections: readonly string[];
  /** Those that are only tagged come last. */
  readonly items: readonly Support[];
  readonly types: ReadonlyMap<EvidenceTypeId, State>;
  readonly foci: ReadonlyMap<FocusId, State>;
  /** Whose voices the supporting items carry, whatever their age. */
  readonly voices: readonly SectorId[];
  readonly accepted: AcceptedGap | undefined;
}

export interface StatementCoverage {
  readonly id: StatementId;
  readonly focus: FocusId;
  readonly state: State;
  readonly reasons: readonly string[];
  /** The items that name the statement, and whether some section uses them. */
  readonly items: readonly StatementItem[];
  readonly accepted: AcceptedGap | undefined;
}

export interface StatementItem extends Aged {
  readonly used: boolean;
}

export function isCurrent({ age }: Pick<Aged, 'age'>): boolean {
  return age.state === 'current';
}

export function byTitle(a: Pick<Aged, 'evidence'>, b: Pick<Aged, 'evidence'>): number {
  return comparePaths(a.evidence.title, b.evidence.title) || comparePaths(a.evidence.id, b.evidence.id);
}

/** Supporting items, without the tagged ones after them: of those there may be very many. */
export function supporting(items: readonly Support[]): readonly Support[] {
  const end = items.findIndex(({ support }) => support === 'tagged');
  return end === -1 ? items : items.slice(0, end);
}
