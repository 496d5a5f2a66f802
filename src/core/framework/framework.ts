import type { Topic } from '../prose/mentions.ts';
import type { Pack } from './schema.ts';

/** Ids are strings that a framework knows; the brands keep a criterion's id from being taken for a focus's. */
export type CriterionId = string & { readonly brand: 'criterion' };
export type FocusId = string & { readonly brand: 'focus' };
export type StatementId = string & { readonly brand: 'statement' };
export type EvidenceTypeId = string & { readonly brand: 'evidence-type' };
export type SectorId = string & { readonly brand: 'sector' };

/** Where an official wording comes from, and whether it was checked there. */
export interface Sourced {
  readonly source: string | readonly string[];
  readonly verified: boolean;
  readonly note?: string | undefined;
}

export interface Group extends Sourced {
  readonly id: string;
  readonly title: string;
  /** Our own few words, for a row in a tree or a table. */
  readonly short: string;
  /** Which foci a criterion of this group needs evidence on. */
  readonly needsFoci: 'all' | 'any' | 'none';
}

export interface Criterion extends Sourced {
  readonly id: CriterionId;
  /** Its number by local convention, from 1. */
  readonly number: number;
  readonly group: string;
  readonly wording: string;
  /** Our own few words, for a row in a tree or a table. */
  readonly short: string;
  /** Our own questions, to help whoever writes the section. */
  readonly prompts: readonly string[];
  /** What its section has to speak of, because its wording names it. */
  readonly topics: readonly Topic[];
}

export interface Statement extends Sourced {
  readonly id: StatementId;
  readonly focus: FocusId;
  readonly wording: string;
  readonly short: string;
}

export interface Focus extends Sourced {
  readonly id: FocusId;
  readonly title: string;
  readonly wording: string;
}

export interface EvidenceType extends Sourced {
  readonly id: EvidenceTypeId;
  readonly title: string;
  /** Our own name for one item of it: `Case study`. */
  readonly short: string;
  readonly hint: string;
  /** Months for which evidence of this type is current, unless sef.yaml says otherwise. */
  readonly freshness: number;
}

export interface Sector extends Sourced {
  readonly id: SectorId;
  readonly title: string;
  /** Families and young people themselves, not the services. */
  readonly family: boolean;
}

export interface KeyQuestion extends Sourced {
  readonly id: string;
  readonly wording: string;
}

/** One of the outcomes an inspection may come to, in the framework's words. */
export interface InspectionOutcome extends Sourced {
  readonly id: string;
  readonly wording: string;
}

/** How the outcome follows from what is true: the first rule whose conditions all hold decides. */
export interface DecisionRule extends Sourced {
  readonly conditions: readonly { readonly id: string; readonly wording: string }[];
  readonly rules: readonly { readonly outcome: string; readonly when: Readonly<Record<string, boolean>> }[];
}

/** What a self-evaluation must cover. Every list is in the framework's own order. */
export interface Framework {
  readonly id: string;
  readonly title: string;
  readonly attribution: string;
  readonly licence: string;
  readonly sources: Pack['sources'];
  readonly groups: readonly Group[];
  readonly criteria: readonly Criterion[];
  readonly foci: readonly Focus[];
  readonly statements: readonly Statement[];
  readonly types: readonly EvidenceType[];
  readonly sectors: readonly Sector[];
  readonly questions: readonly KeyQuestion[];
  readonly outcomes: readonly InspectionOutcome[];
  /** Undefined: the framework has none. */
  readonly decisionRule: DecisionRule | undefined;
}

export function frameworkOf(pack: Pack): Framework {
  return {
    id: pack.id,
    title: pack.title,
    attribution: pack.attribution,
    licence: pack.licence,
    sources: pack.sources,
    groups: pack.groups.map(({ 'needs-foci': needsFoci, ...group }) => ({ ...group, needsFoci })),
    criteria: pack.criteria.map(criterion => ({
      ...criterion,
      id: criterion.id as CriterionId,
      topics: criterion.topics ?? [],
    })),
    foci: pack.foci.map(({ statements: _, ...focus }) => ({ ...focus, id: focus.id as FocusId })),
    statements: pack.foci.flatMap(focus =>
      focus.statements.map(statement => ({
        ...statement,
        id: statement.id as StatementId,
        focus: focus.id as FocusId,
      })),
    ),
    types: pack['evidence-types'].map(type => ({ ...type, id: type.id as EvidenceTypeId })),
    sectors: pack.sectors.map(sector => ({ ...sector, id: sector.id as SectorId })),
    questions: pack['key-questions'],
    outcomes: pack.outcomes ?? [],
    decisionRule: pack['decision-rule']?.rules.length ? pack['decision-rule'] : undefined,
  };
}

/** By id or by number, as `criterion: right-help`, `criterion: 3` and `criterion: "3"` all name the same. */
export function findCriterion(framework: Framework, name: unknown): Criterion | undefined {
  if (typeof name !== 'string' && typeof name !== 'number') return undefined;
  const wanted = String(name).trim();
  return framework.criteria.find(({ id, number }) => id === wanted || String(number) === wanted);
}

/** Whether evidence that names `named` (a focus or one of its statements) touches the focus. */
export function touchesFocus(named: string, focus: FocusId): boolean {
  return named === focus || named.startsWith(`${focus}/`);
}
