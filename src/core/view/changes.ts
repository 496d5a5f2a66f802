import type { Comparison, PositionChange, StateChange, StatusChange } from '../compare/comparison.ts';
import type { Framework } from '../framework/framework.ts';
import type { Finding } from '../rules/finding.ts';
import type { Evidence, Section } from '../sef/record.ts';
import { nameOfSection, subjectsOf } from './change-subjects.ts';
import { type ChangesInWords, changesInWords } from './changes-in-words.ts';

/** A comparison in words, grouped as a reviewer asks: gaps, positions, evidence, findings. Nothing in it is masked yet. */
export interface Changes extends ChangesInWords {
  /** What keeps the two from being compared in full, in sentences. */
  readonly limits: readonly string[];
  readonly groups: readonly ChangeGroup[];
}

export interface ChangeGroup {
  readonly id: ChangeGroupId;
  readonly title: string;
  /** What `step` and `why` of its rows say. */
  readonly heads: { readonly step: string; readonly why: string };
  /** To be put right before anything else. */
  readonly isUrgent?: boolean;
  readonly rows: readonly ChangeRow[];
}

export type ChangeGroupId =
  | 'errors'
  | 'closed'
  | 'opened'
  | 'accepted'
  | 'positions'
  | 'statuses'
  | 'added'
  | 'moved'
  | 'uncited'
  | 'removed'
  | 'new'
  | 'fixed';

/** What a row was made of, for those who lead from it to its place. */
export type ChangeSubject =
  | { readonly kind: 'state'; readonly change: StateChange }
  | { readonly kind: 'position'; readonly change: PositionChange }
  | { readonly kind: 'status'; readonly change: StatusChange }
  | { readonly kind: 'added' | 'uncited' | 'removed'; readonly item: Evidence }
  | { readonly kind: 'moved'; readonly item: Evidence; readonly from: Evidence }
  | { readonly kind: 'new' | 'fixed'; readonly finding: Finding };

export interface ChangeRow {
  readonly subject: ChangeSubject;
  readonly what: string;
  /** `thin → covered`, where it is about a state, a position or a status. */
  readonly step: string;
  readonly why: string;
  /** The file it is about, where there is one; `side` says whose. */
  readonly path?: string;
  readonly side?: 'before' | 'after';
}

export function changesOf(comparison: Comparison, framework: Framework): Changes {
  const { closed, opened, changed, evidence, findings } = comparison;
  const gaps = (id: ChangeGroupId, title: string, changes: readonly StateChange[]) => ({
    id,
    title,
    rows: subjectRows(changes, framework),
  });
  const errors = findings.new.filter(({ severity }) => severity === 'error');
  const others = findings.new.filter(({ severity }) => severity !== 'error');
  const groups: readonly (Omit<ChangeGroup, 'heads'> & Partial<ChangeGroup>)[] = [
    {
      id: 'errors',
      title: 'New errors',
      isUrgent: true,
      heads: findingHeads,
      rows: errors.map(finding => findingRow(finding, 'new')),
    },
    gaps('closed', 'Gaps closed or made smaller', closed),
    gaps('opened', 'Gaps opened or made larger', opened),
    gaps('accepted', 'Gaps accepted', changed),
    {
      id: 'positions',
      title: 'Positions',
      rows: comparison.positions.map(change => ({
        ...sectionRow(change.section, framework),
        subject: { kind: 'position', change },
        step: `${change.from ?? 'none'} → ${change.to ?? 'none'}`,
        why: `Reason given in the text: ${change.reasonGiven ? 'yes' : 'no'}.`,
      })),
    },
    {
      id: 'statuses',
      title: 'Status',
      rows: comparison.statuses.map(change => ({
        ...sectionRow(change.section, framework),
        subject: { kind: 'status', change },
        step: `${change.from ?? 'none'} → ${change.to ?? 'none'}`,
        why: '',
      })),
    },
    {
      id: 'added',
      title: 'Evidence added',
      rows: evidence.added.map(item => evidenceRow({ kind: 'added', item })),
    },
    {
      id: 'moved',
      title: 'Evidence moved',
      heads: { ...heads, why: 'Before' },
      rows: evidence.moved.map(({ from, to }) => ({
        ...evidenceRow({ kind: 'moved', item: to, from }),
        why: from.path,
      })),
    },
    {
      id: 'uncited',
      title: 'Evidence that no section uses any more',
      rows: evidence.uncited.map(item => evidenceRow({ kind: 'uncited', item })),
    },
    {
      id: 'removed',
      title: 'Evidence taken out',
      rows: evidence.removed.map(item => ({
        ...evidenceRow({ kind: 'removed', item }),
        side: 'before' as const,
      })),
    },
    {
      id: 'new',
      title: errors.length > 0 ? 'Other new findings' : 'New findings',
      heads: findingHeads,
      rows: others.map(finding => findingRow(finding, 'new')),
    },
    {
      id: 'fixed',
      title: 'Findings put right',
      heads: findingHeads,
      rows: findings.fixed.map(finding => findingRow(finding, 'fixed')),
    },
  ];
  return {
    ...changesInWords(comparison, framework),
    limits: comparison.limits.map(limit => limitWords[limit]),
    groups: groups.filter(({ rows }) => rows.length > 0).map(group => ({ heads, ...group })),
  };
}

const heads = { step: 'Change', why: 'Why' };
const findingHeads = { step: 'Rule', why: 'What next' };

const limitWords = {
  'no-sef-before': 'There was no SEF before, so everything is new.',
  'other-framework': 'The SEF was written for another framework before; only what both ask for is compared.',
} as const;

function subjectRows(changes: readonly StateChange[], framework: Framework): ChangeRow[] {
  return subjectsOf(changes, framework).flatMap(({ title, own, cells }) => [
    ...(own ? [stateRow(title, own)] : []),
    ...cells.map(cell => stateRow(`${title}: ${cell.title}`, cell.change)),
  ]);
}

function stateRow(what: string, change: StateChange): ChangeRow {
  const { from, to, reasons } = change;
  return { subject: { kind: 'state', change }, what, step: `${from} → ${to}`, why: reasons.join(' ') };
}

function sectionRow(section: Section, framework: Framework) {
  return { what: nameOfSection(section, framework), path: section.path, side: 'after' as const };
}

function evidenceRow(subject: ChangeSubject & { readonly item: Evidence }): ChangeRow {
  const { title, path } = subject.item;
  return { subject, what: title, step: '', why: '', path, side: 'after' };
}

function findingRow(finding: Finding, kind: 'new' | 'fixed'): ChangeRow {
  const { what, next, path, rule, severity } = finding;
  const side = kind === 'new' ? 'after' : 'before';
  const subject = { kind, finding };
  return { subject, what, step: `${severity} ${rule}`, why: kind === 'new' ? next : '', path, side };
}
