import type { Place } from '../sef/place.ts';
import type { ChangePlace } from './change-places.ts';
import type { RowAction } from './gap-actions.ts';

/** A row of a tree as a plain value; what draws it adds nothing to what it says. */
export interface TreeRow {
  /** The same for the same thing as long as it exists, so that what a person has opened stays open. */
  readonly id: string;
  readonly kind:
    | 'root'
    | 'group'
    | 'criterion'
    | 'statement'
    | 'gap'
    | 'type'
    | 'evidence'
    | 'inline-evidence'
    | 'use'
    | 'accepted'
    | 'change';
  readonly label: string;
  /** Shown beside the label, quieter. */
  readonly description: string;
  readonly tooltip: string;
  /** For those who hear the row: state and label in words. */
  readonly spoken: string;
  readonly icon: RowIcon;
  readonly open: 'expanded' | 'collapsed' | 'leaf';
  /** Where the row leads when it is chosen. */
  readonly place?: Place;
  /** Where the row leads when it is about what has changed: to both versions of a file side by side. */
  readonly change?: ChangePlace;
  /** A criterion that has no section yet: choosing the row makes one. */
  readonly missingSection?: string;
  /** The criterion, statement or focus that its actions are about. */
  readonly about?: string;
  /** The rule that found a gap. */
  readonly rule?: string;
  /** Tells the gap from others that the same rule found there. */
  readonly key?: string;
  /** What it offers to do; the one that closes a gap first. */
  readonly actions?: readonly RowAction[];
  /** The file of the evidence that the row is: what is carried when the row is dragged onto a criterion. */
  readonly evidence?: string;
  /** May be made only when they are asked for. */
  readonly children: readonly TreeRow[];
}

export type RowIcon =
  | 'covered'
  | 'thin'
  | 'missing'
  | 'accepted'
  | 'error'
  | 'warning'
  | 'info'
  | 'current'
  | 'stale'
  | 'unused'
  | 'use'
  | 'group'
  | 'type'
  | 'step'
  | 'added'
  | 'moved'
  | 'removed'
  | 'fixed';
