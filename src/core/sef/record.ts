import type { Document, Kind, Words } from '../document/document.ts';
import type { Problem } from '../document/problem.ts';
import type { CriterionId, EvidenceTypeId, FocusId, SectorId, StatementId } from '../framework/framework.ts';
import type { Span } from '../text/span.ts';
import type { Day } from './calendar.ts';
import type { Action } from './read-action.ts';

/** What one file means in the SEF of its framework: the document, what it says, and what is wrong with that. */
export interface SefRecord {
  readonly document: Document;
  /** Of the document and of what it says, in the order of the file. */
  readonly problems: readonly Problem[];
  readonly section?: Section;
  /** The evidence item that the file is, or the items that a section holds inline. */
  readonly evidence: readonly Evidence[];
  /** The paths that a section cites or lists; none for what is no section. */
  readonly supports: ReadonlySet<string>;
  /** Where the file leads: its links and `supported-by` paths, resolved. */
  readonly references: readonly Reference[];
  readonly recommendation?: Recommendation;
  readonly outcome?: Outcome;
  /** What a section or a recommendation says will be done, or has been. */
  readonly actions: readonly Action[];
}

/** A part of the self-evaluation about one criterion or one focus. */
export interface Section {
  readonly path: string;
  /** Undefined when the setting names nothing that the framework knows. */
  readonly criterion?: CriterionId | undefined;
  readonly focus?: FocusId | undefined;
  readonly title: string;
  readonly lead?: Lead | undefined;
  readonly contributors: readonly SectorId[];
  readonly position?: 'strength' | 'mixed' | 'needs-work' | undefined;
  readonly status?: 'draft' | 'in-review' | 'agreed' | undefined;
  /** Where the kind is decided (`criterion: …`): the line that speaks for the whole section. */
  readonly span: Span;
}

/** The System Lead: a post, and the sector it belongs to. */
export interface Lead {
  readonly post?: string | undefined;
  readonly sector?: SectorId | undefined;
  readonly span: Span;
}

/** Something that an inspection told the area to do. */
export interface Recommendation {
  readonly path: string;
  readonly title: string;
  readonly span: Span;
}

/** What the partnership says the outcome would be, and what it says of each condition of the framework's rule. */
export interface Outcome {
  readonly path: string;
  /** An outcome of the framework, or `not-decided`. */
  readonly said?: string | undefined;
  readonly saidSpan: Span;
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Answer {
  readonly holds: boolean | undefined;
  readonly reasons: readonly string[];
  readonly span: Span;
}

/** Something that shows what the partnership knows: a file of its own, or an entry of a section's `supported-by`. */
export interface Evidence {
  /** The file's path; inline, the section's path and the place in the list: `sections/03.md#supported-by/2`. */
  readonly id: string;
  readonly path: string;
  readonly inline: boolean;
  readonly title: string;
  readonly type?: EvidenceTypeId | undefined;
  /** Criteria that the item itself names. */
  readonly criteria: readonly { readonly id: CriterionId; readonly span: Span }[];
  /** Foci and statements that the item names. */
  readonly foci: readonly (FocusId | StatementId)[];
  readonly voices: readonly SectorId[];
  /** Who made it. */
  readonly source?: string | undefined;
  /** The day it was made, or the last day of the period it is about. */
  readonly date?: Day | undefined;
  /** Its date where it has one, else the line that speaks for the item. */
  readonly dateSpan: Span;
  readonly span: Span;
  /** Where the item itself is kept, as written: an address, a file or words. */
  readonly location?: string | undefined;
}

export interface Reference {
  readonly via: 'link' | 'image' | 'listed' | 'location';
  /** As written. */
  readonly target: string;
  /** The path it leads to, relative to the root. */
  readonly path: string;
  readonly span: Span;
  /** Where the address is written. */
  readonly targetSpan: Span;
  /** The address alone, where it can be replaced. */
  readonly addressSpan?: Span | undefined;
  /** What a link to a cell of a table shows. */
  readonly words?: Words | undefined;
}

export const kindWords: Readonly<Record<Kind, string>> = {
  criterion: 'a criterion section',
  focus: 'a focus section',
  evidence: 'an evidence item',
  recommendation: 'a recommendation',
  part: 'a part of the SEF',
};
