import type { Comparison, PositionChange, StateChange, StatusChange } from '../compare/comparison.ts';
import type { Framework } from '../framework/framework.ts';
import type { Finding } from '../rules/finding.ts';
import type { Evidence, Section } from '../sef/record.ts';
import { count, listed, upperFirst } from '../text/words.ts';

/** A comparison in words, grouped as a reviewer asks: gaps, positions, evidence, findings. Nothing in it is masked yet. */
export interface Changes {
  /** One sentence or two; what to say where there is room for no more. */
  readonly summary: string;
  /** What the summary is made of, a clause for each kind of change. */
  readonly points: readonly string[];
  /** The same in numbers alone, where names would not fit. */
  readonly brief: string;
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
  const points = pointsOf(comparison, framework);
  return {
    summary: sentenceOf(points),
    points,
    brief: sentenceOf(briefPoints(comparison, framework)),
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

/** What one change of states is about: a criterion with its cells, or a statement. */
interface Subject {
  readonly title: string;
  readonly own: StateChange | undefined;
  readonly cells: readonly { readonly title: string; readonly change: StateChange }[];
}

function subjectsOf(changes: readonly StateChange[], framework: Framework): Subject[] {
  const criteria = framework.criteria.flatMap(({ id, number, short }): Subject[] => {
    const own = changes.find(change => change.kind === 'criterion' && change.id === id);
    const cells = changes
      .filter(change => change.kind === 'cell' && change.id.startsWith(`${id}/`))
      .map(change => ({ title: cellTitle(change.id.slice(id.length + 1), framework), change }));
    return own || cells.length > 0 ? [{ title: `${number}. ${short}`, own, cells }] : [];
  });
  const statements = framework.statements.flatMap(({ id, short }): Subject[] => {
    const own = changes.find(change => change.kind === 'statement' && change.id === id);
    return own ? [{ title: short, own, cells: [] }] : [];
  });
  return [...criteria, ...statements];
}

function cellTitle(name: string, { types, foci }: Framework): string {
  const type = types.find(({ id }) => id === name)?.short;
  const title = type ?? foci.find(({ id }) => id === name)?.title ?? name;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

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

function sectionRow({ criterion, title, path }: Section, { criteria }: Framework) {
  const known = criteria.find(({ id }) => id === criterion);
  return { what: known ? `${known.number}. ${known.short}` : title, path, side: 'after' as const };
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

/** "Closes 2 gaps: 4 prepared (outcomes), 7 engage; opens 1: …": numbers first, then what they are. */
function sentenceOf(points: readonly string[]): string {
  if (points.length === 0) return 'Nothing that the SEF covers or says of itself is different.';
  return `${upperFirst(points.join('; '))}.`;
}

function pointsOf(comparison: Comparison, framework: Framework): string[] {
  const { closed, opened, positions } = comparison;
  return pointsWith(comparison, framework, {
    closes: gapsInWords('closes', closed, framework),
    opens: gapsInWords('opens', opened, framework),
    positions: positionsInWords(positions, framework),
  });
}

/** "Closes 2 gaps; opens 1 gap; 1 position changed; …": the same in numbers alone. */
function briefPoints(comparison: Comparison, framework: Framework): string[] {
  const { closed, opened, positions } = comparison;
  const gaps = (verb: string, changes: readonly StateChange[]) => {
    const number = subjectsOf(changes, framework).length;
    return number > 0 ? `${verb} ${count(number, 'gap')}` : '';
  };
  return pointsWith(comparison, framework, {
    closes: gaps('closes', closed),
    opens: gaps('opens', opened),
    positions: positions.length > 0 ? [`${count(positions.length, 'position')} changed`] : [],
  });
}

/** What is said in more words or in fewer, and with it what is the same however much room there is. */
function pointsWith(
  { changed, statuses, evidence, findings }: Comparison,
  framework: Framework,
  said: { readonly closes: string; readonly opens: string; readonly positions: readonly string[] },
): string[] {
  return [
    said.closes,
    said.opens,
    changed.length > 0
      ? `${count(subjectsOf(changed, framework).length, 'gap is', 'gaps are')} accepted otherwise`
      : '',
    ...said.positions,
    statuses.length > 0 ? `${count(statuses.length, 'status', 'statuses')} changed` : '',
    evidenceInWords(evidence),
    findingsInWords(findings),
  ].filter(Boolean);
}

function positionsInWords(positions: Comparison['positions'], framework: Framework): string[] {
  if (positions.length > MOST_NAMED) {
    const silent = positions.filter(({ reasonGiven }) => !reasonGiven).length;
    return [
      `${positions.length} positions changed, ${silent > 0 ? silent : 'none'} without a reason in the text`,
    ];
  }
  return positions.map(
    ({ section, from, to, reasonGiven }) =>
      `position of ${sectionRow(section, framework).what} changed from ${from ?? 'none'} to ${to ?? 'none'}, reason given: ${reasonGiven ? 'yes' : 'no'}`,
  );
}

/** Of more than this many a summary tells no details; the groups do. */
const MOST_NAMED = 3;

function gapsInWords(verb: string, changes: readonly StateChange[], framework: Framework): string {
  const subjects = subjectsOf(changes, framework);
  if (subjects.length === 0) return '';
  const names = subjects.map(({ title, cells }) =>
    cells.length > 0 && subjects.length <= MOST_NAMED
      ? `${title} (${listed(cells.map(cell => cell.title))})`
      : title,
  );
  return `${verb} ${count(subjects.length, 'gap')}: ${names.join(', ')}`;
}

function evidenceInWords({ added, moved, removed, uncited }: Comparison['evidence']): string {
  const numbers: readonly (readonly [number, string])[] = [
    [added.length, 'added'],
    [moved.length, 'moved'],
    [removed.length, 'taken out'],
    [uncited.length, 'lost the last section that used it'],
  ];
  const [first, ...more] = numbers.filter(([number]) => number > 0);
  if (!first) return '';
  return [
    `${count(first[0], 'evidence item')} ${first[1]}`,
    ...more.map(([number, what]) => `${number} ${what}`),
  ].join(', ');
}

function findingsInWords({ new: fresh, fixed }: Comparison['findings']): string {
  const errors = fresh.filter(({ severity }) => severity === 'error').length;
  const personal = fresh.filter(isAboutPrivacy).length;
  const areErrors = errors > 0 && errors === fresh.length;
  const told = [
    errors > 0 && !areErrors ? count(errors, 'error') : '',
    personal > 0 ? `${personal} about privacy` : '',
  ].filter(Boolean);
  const some = told.length > 0 ? ` (${told.join(', ')})` : '';
  const words = [
    fresh.length > 0 ? `${count(fresh.length, areErrors ? 'new error' : 'new finding')}${some}` : '',
    fixed.length > 0 ? `${count(fixed.length, 'finding')} put right` : '',
  ];
  return words.filter(Boolean).join(', ');
}

/** What must not be in a SEF at all, as against what could be better. */
export function isAboutPrivacy({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith('SEF5');
}
