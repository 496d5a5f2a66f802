import type { Age } from '../coverage/age.ts';
import { byTitle } from '../coverage/coverage.ts';
import type { Checked } from '../rules/check.ts';
import { addMonths, type Day } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Evidence } from '../sef/record.ts';
import { comparePaths } from '../text/path.ts';
import { count } from '../text/words.ts';
import { type LogItem, logRow } from './evidence-rows.ts';
import { usersOfEvidence } from './evidence-users.ts';
import { hideInRows } from './hide-in-rows.ts';
import type { TreeRow } from './tree.ts';

/** What the evidence log can be sorted by. */
export const groupings = ['type', 'sector', 'criterion', 'age'] as const;
export type Grouping = (typeof groupings)[number];

/** How much evidence there is, and how much of it cannot speak for today or is not spoken of. */
export interface LogCounts {
  readonly all: number;
  readonly stale: number;
  readonly unused: number;
}

/** All the evidence of a SEF in groups that are not empty; an item is in each group that it belongs to. */
export function evidenceLog(checked: Checked, grouping: Grouping): TreeRow[] {
  const items = logItems(checked);
  const rows = groupsOf(checked, items, grouping).flatMap(({ id, title, hint, holds }) => {
    const held = items.filter(holds);
    return held.length === 0 ? [] : [groupRow(`${grouping}/${id}`, title, hint, held, checked)];
  });
  return hideInRows(rows, hideIn(checked.sef));
}

export function countLog(checked: Checked): LogCounts {
  return countsOf(logItems(checked));
}

function logItems({ sef, coverage }: Checked): LogItem[] {
  const users = usersOfEvidence(sef);
  const items = [...sef.evidence.values()].map(evidence => ({
    evidence,
    age: coverage.ages.get(evidence.id) ?? unknownAge,
    users: users.get(evidence.id) ?? [],
  }));
  return items.sort(byTitle);
}

const unknownAge: Age = { state: 'stale', currentUntil: undefined };

interface Group {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly holds: (item: LogItem) => boolean;
}

function groupsOf(checked: Checked, items: LogItem[], grouping: Grouping): Group[] {
  const { types, sectors } = checked.sef.framework;
  switch (grouping) {
    case 'type':
      return [
        ...types.map(({ id, short, hint }) => group(id, short, hint, ({ evidence }) => evidence.type === id)),
        group(
          'unknown',
          'Type not known',
          'These items do not name a type of evidence that the framework has.',
          ({ evidence }) => evidence.type === undefined,
        ),
      ];
    case 'sector':
      return [
        ...sectors.map(({ id, title }) => group(id, title, title, ({ evidence }) => hears(evidence, id))),
        group(
          'none',
          'No voices named',
          'These items do not say whose voices they carry.',
          ({ evidence }) => evidence.voices.length === 0,
        ),
      ];
    case 'criterion':
      return criterionGroups(checked);
    case 'age':
      items.sort((a, b) => comparePaths(a.age.currentUntil ?? '', b.age.currentUntil ?? '') || byTitle(a, b));
      return ageGroups(checked.coverage.today);
  }
}

function group(id: string, title: string, hint: string, holds: Group['holds']): Group {
  return { id, title, hint, holds };
}

function hears({ voices }: Evidence, sector: string): boolean {
  return voices.some(voice => voice === sector);
}

/** What a criterion's section uses, and what names the criterion. */
function criterionGroups({ sef, coverage }: Checked): Group[] {
  const placed = new Set<string>();
  const groups = sef.framework.criteria.map(({ id, number, short, wording }) => {
    const ids = new Set((coverage.criteria.get(id)?.items ?? []).map(({ evidence }) => evidence.id));
    for (const known of ids) placed.add(known);
    return group(id, `${number}. ${short}`, wording, ({ evidence }) => ids.has(evidence.id));
  });
  const rest = group(
    'none',
    'No criterion',
    'These items name no criterion, and no criterion’s section uses them.',
    ({ evidence }) => !placed.has(evidence.id),
  );
  return [...groups, rest];
}

/** In months. Long enough to ask for the next survey or audit in time. */
const SOON = 3;

function ageGroups(today: Day): Group[] {
  const soon = addMonths(today, SOON);
  const until = ({ age }: LogItem) => age.currentUntil;
  return [
    group(
      'stale',
      'Out of date',
      'Too old to show how things are today.',
      item => isStale(item) && until(item) !== undefined,
    ),
    group(
      'undated',
      'Age not known',
      'These items have no date, or no type that says how long they stay current.',
      item => until(item) === undefined,
    ),
    group(
      'soon',
      `Out of date within ${SOON} months`,
      'Still current, but not for long: ask for the next one in time.',
      item => !isStale(item) && (until(item) ?? '') <= soon,
    ),
    group('current', 'Current', 'Current for longer than that.', item => (until(item) ?? '') > soon),
  ];
}

function groupRow(id: string, label: string, hint: string, items: LogItem[], checked: Checked): TreeRow {
  const description = countWords(countsOf(items));
  return {
    id,
    kind: 'group',
    label,
    description,
    tooltip: hint,
    spoken: `${label}, ${description}`,
    icon: 'type',
    open: 'expanded',
    children: items.map(item => logRow(id, item, checked)),
  };
}

function countsOf(items: readonly LogItem[]): LogCounts {
  return {
    all: items.length,
    stale: items.filter(isStale).length,
    unused: items.filter(({ users }) => users.length === 0).length,
  };
}

function isStale({ age }: LogItem): boolean {
  return age.state === 'stale';
}

function countWords({ all, stale, unused }: LogCounts): string {
  const parts = [count(all, 'item')];
  if (stale > 0) parts.push(`${stale} out of date`);
  if (unused > 0) parts.push(`${unused} not used`);
  return parts.join(', ');
}
