import type { Comparison } from '../compare/comparison.ts';
import { hideNothing } from '../privacy/hide-identifiers.ts';
import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { type ComparedSides, comparedSides, placeOfChange } from './change-places.ts';
import { type ChangeGroup, type ChangeRow, type ChangeSubject, changesOf } from './changes.ts';
import { isAboutPrivacy } from './changes-in-words.ts';
import { hideInRows } from './hide-in-rows.ts';
import type { RowIcon, TreeRow } from './tree.ts';

/** What a change does to a SEF, as rows of a tree, and in a sentence. */
export interface ChangesTree {
  readonly brief: string;
  readonly limits: readonly string[];
  readonly rows: readonly TreeRow[];
}

/** What was found on either side is masked. */
export function changesTree(
  before: Checked | undefined,
  after: Checked,
  comparison: Comparison,
): ChangesTree {
  const { brief, limits, groups } = changesOf(comparison, after.sef.framework);
  const sides = comparedSides(before, after);
  const rows = personalFirst(groups).map(group => groupRow(group, sides));
  const hideAfter = hideIn(after.sef);
  const hideBefore = before ? hideIn(before.sef) : hideNothing;
  return { brief, limits, rows: hideInRows(hideInRows(rows, hideAfter), hideBefore) };
}

/** A group with more rows than these is closed at first, so that the groups after it stay in sight. */
const MOST_OPEN = 12;

interface Group extends Pick<ChangeGroup, 'title' | 'rows'> {
  readonly id: string;
}

/** What is new and must not be in a SEF at all comes before everything else; what else is new stands together. */
function personalFirst(groups: readonly ChangeGroup[]): Group[] {
  const fresh = groups.filter(({ id }) => id === 'errors' || id === 'new').flatMap(({ rows }) => rows);
  const isPersonal = ({ subject }: ChangeRow) => subject.kind === 'new' && isAboutPrivacy(subject.finding);
  const personal = fresh.filter(isPersonal);
  const others: Group = {
    id: 'new',
    title: personal.length > 0 ? 'Other new findings' : 'New findings',
    rows: fresh.filter(row => !isPersonal(row)),
  };
  const rest = groups.filter(({ id }) => id !== 'errors' && id !== 'new' && id !== 'fixed');
  const all: Group[] = [
    { id: 'personal', title: 'New findings about privacy', rows: personal },
    ...rest,
    others,
    ...groups.filter(({ id }) => id === 'fixed'),
  ];
  return all.filter(({ rows }) => rows.length > 0);
}

function groupRow({ id, title, rows }: Group, sides: ComparedSides): TreeRow {
  const seen = new Map<string, number>();
  return {
    id: `changes/${id}`,
    kind: 'group',
    label: title,
    description: String(rows.length),
    tooltip: title,
    spoken: `${title}, ${rows.length}`,
    icon: 'group',
    open: rows.length > MOST_OPEN ? 'collapsed' : 'expanded',
    children: rows.map(row => {
      const key = `changes/${id}/${keyOf(row.subject)}`;
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      // A trouble may stand twice in the same words; VS Code takes rows of one id for one.
      return changeRow(number > 1 ? `${key}/${number}` : key, row, sides);
    }),
  };
}

function keyOf(subject: ChangeSubject): string {
  switch (subject.kind) {
    case 'state':
      return `${subject.change.kind}/${subject.change.id}`;
    case 'position':
    case 'status':
      return subject.change.section.path;
    case 'new':
    case 'fixed':
      return subject.finding.fingerprint;
    default:
      return subject.item.id;
  }
}

function changeRow(id: string, row: ChangeRow, sides: ComparedSides): TreeRow {
  const { subject, what, why, path = '' } = row;
  const step = stepOf(row);
  const change = placeOfChange(subject, sides);
  const silent = subject.kind === 'position' && !subject.change.reasonGiven;
  const description = [step?.shown ?? '', silent ? 'no reason given' : '', step ? '' : path];
  const spoken = [what, step?.spoken ?? '', silent ? 'no reason given in the text' : '', path];
  return {
    id,
    kind: 'change',
    label: what,
    description: description.filter(Boolean).join(', '),
    tooltip: [what, step?.shown ?? '', subject.kind === 'moved' ? `It was ${subject.from.path}.` : why, path]
      .filter(Boolean)
      .join('\n\n'),
    spoken: spoken.filter(Boolean).join(', '),
    icon: iconOf(subject),
    open: 'leaf',
    ...(change ? { change } : {}),
    children: [],
  };
}

/** How it went from one state, position or status to another; a screen reader says no arrows. */
function stepOf({ subject }: ChangeRow): { readonly shown: string; readonly spoken: string } | undefined {
  if (!('change' in subject)) return undefined;
  const [from, to] = [subject.change.from ?? 'none', subject.change.to ?? 'none'].map(word =>
    word.replace('-', ' '),
  );
  return { shown: `${from} → ${to}`, spoken: `from ${from} to ${to}` };
}

function iconOf(subject: ChangeSubject): RowIcon {
  switch (subject.kind) {
    case 'state':
      return subject.change.to;
    case 'position':
    case 'status':
      return 'step';
    case 'new':
      return subject.finding.severity === 'hint' ? 'info' : subject.finding.severity;
    case 'uncited':
      return 'unused';
    default:
      return subject.kind;
  }
}
