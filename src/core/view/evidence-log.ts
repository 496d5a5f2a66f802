import type { Age } from '../coverage/age.ts';
import { byTitle } from '../coverage/coverage.ts';
import type { Checked } from '../rules/check.ts';
import { addMonths, type Day } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { addTo } from '../text/groups.ts';
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
  const { groups, idsOf } = groupedBy(grouping, checked, items);
  const held = new Map(groups.map(({ id }) => [id, [] as LogItem[]]));
  for (const item of items) for (const id of idsOf(item)) held.get(id)?.push(item);
  const rows = groups.flatMap(({ id, title, hint }) => {
    const ofGroup = held.get(id) ?? [];
    return ofGroup.length === 0 ? [] : [groupRow(`${grouping}/${id}`, title, hint, ofGroup, checked)];
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
}

interface Grouped {
  readonly groups: readonly Group[];
  /** The groups of an item, each once. */
  readonly idsOf: (item: LogItem) => Iterable<string>;
}

function groupedBy(grouping: Grouping, checked: Checked, items: LogItem[]): Grouped {
  const { types, sectors } = checked.sef.framework;
  switch (grouping) {
    case 'type':
      return {
        groups: [
          ...types.map(({ id, short, hint }) => ({ id, title: short, hint })),
          {
            id: 'unknown',
            title: 'Type not known',
            hint: 'These items do not name a type of evidence that the framework has.',
          },
        ],
        idsOf: ({ evidence }) => [evidence.type ?? 'unknown'],
      };
    case 'sector':
      return {
        groups: [
          ...sectors.map(({ id, title }) => ({ id, title, hint: title })),
          {
            id: 'none',
            title: 'No voices named',
            hint: 'These items do not say whose voices they carry.',
          },
        ],
        idsOf: ({ evidence: { voices } }) => (voices.length === 0 ? ['none'] : new Set(voices)),
      };
    case 'criterion':
      return byCriterion(checked);
    case 'age':
      items.sort((a, b) => comparePaths(a.age.currentUntil ?? '', b.age.currentUntil ?? '') || byTitle(a, b));
      return byAge(checked.coverage.today);
  }
}

/** What a criterion's section uses, and what names the criterion. */
function byCriterion({ sef, coverage }: Checked): Grouped {
  const ids = new Map<string, string[]>();
  for (const { id, items } of coverage.criteria.values()) {
    for (const { evidence } of items) addTo(ids, evidence.id, id);
  }
  return {
    groups: [
      ...sef.framework.criteria.map(({ id, number, short, wording }) => ({
        id,
        title: `${number}. ${short}`,
        hint: wording,
      })),
      {
        id: 'none',
        title: 'No criterion',
        hint: 'These items name no criterion, and no criterion’s section uses them.',
      },
    ],
    idsOf: ({ evidence }) => ids.get(evidence.id) ?? ['none'],
  };
}

/** In months. Long enough to ask for the next survey or audit in time. */
const SOON = 3;

function byAge(today: Day): Grouped {
  const soon = addMonths(today, SOON);
  return {
    groups: [
      { id: 'stale', title: 'Out of date', hint: 'Too old to show how things are today.' },
      {
        id: 'undated',
        title: 'Age not known',
        hint: 'These items have no date, or no type that says how long they stay current.',
      },
      {
        id: 'soon',
        title: `Out of date within ${SOON} months`,
        hint: 'Still current, but not for long: ask for the next one in time.',
      },
      { id: 'current', title: 'Current', hint: 'Current for longer than that.' },
    ],
    idsOf(item) {
      const { currentUntil } = item.age;
      if (currentUntil === undefined) return ['undated'];
      if (isStale(item)) return ['stale'];
      return [currentUntil <= soon ? 'soon' : 'current'];
    },
  };
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
