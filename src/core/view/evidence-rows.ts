import type { Age } from '../coverage/age.ts';
import { ageWords } from '../coverage/age-words.ts';
import type { Checked } from '../rules/check.ts';
import { spokenDay } from '../sef/calendar.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { count, lowerFirst } from '../text/words.ts';
import { placeOf, supportWords } from './coverage-rows.ts';
import { type EvidenceUser, sectionName } from './evidence-users.ts';
import type { RowIcon, TreeRow } from './tree.ts';

/** An item of the evidence log. */
export interface LogItem {
  readonly evidence: Evidence;
  readonly age: Age;
  readonly users: readonly EvidenceUser[];
}

/** One item; under it the sections that use it. There are hundreds, so what only one at a time is asked for waits for that. */
export function logRow(parent: string, { evidence, age, users }: LogItem, { sef }: Checked): TreeRow {
  const { title, path, inline } = evidence;
  const id = `${parent}/evidence/${evidence.id}`;
  const use = users.length === 0 ? 'not used by any section' : `used by ${count(users.length, 'section')}`;
  const description = `${ageWords(evidence, age)}, ${use}`;
  return {
    id,
    kind: inline ? 'inline-evidence' : 'evidence',
    label: title,
    description,
    get tooltip() {
      const facts = factsOf(evidence, sef).map(([name, words]) => `${name}: ${words}`);
      return [title, ...facts, description, path].join('\n');
    },
    spoken: `${title}, ${description}`,
    icon: iconOf(age, users),
    open: users.length === 0 ? 'leaf' : 'collapsed',
    place: placeOf(evidence, age),
    ...(inline ? {} : { evidence: path }),
    get children() {
      return users.map(user => useRow(id, user, sef));
    },
  };
}

function iconOf({ state }: Age, users: readonly EvidenceUser[]): RowIcon {
  if (state === 'stale') return 'stale';
  return users.length === 0 ? 'unused' : 'current';
}

/** Leads to where the section uses the item. */
function useRow(parent: string, { section, via, reference }: EvidenceUser, sef: Sef): TreeRow {
  const label = sectionName(section, sef);
  const description = supportWords[via];
  return {
    id: `${parent}/use/${section.path}`,
    kind: 'use',
    label,
    description,
    tooltip: `${label}\n${section.path}`,
    spoken: `Used by ${label}, ${description}`,
    icon: 'use',
    open: 'leaf',
    place: { path: section.path, span: reference.span },
    children: [],
  };
}

/** What an item says of itself, each under the name that people call it by; what it does not say is left out. */
export function factsOf(evidence: Evidence, { framework }: Sef): (readonly [name: string, words: string])[] {
  const { type, date, source, voices, criteria, foci, location } = evidence;
  const named = new Set<string>([...criteria.map(({ id }) => id), ...foci]);
  const facts: (readonly [string, string | undefined])[] = [
    ['Type', framework.types.find(({ id }) => id === type)?.short],
    ['Date', date && spokenDay(date)],
    ['Made by', source],
    [
      'Voices',
      framework.sectors
        .filter(({ id }) => voices.includes(id))
        .map(({ title }) => lowerFirst(title))
        .join('; '),
    ],
    [
      'About',
      framework.criteria
        .filter(({ id }) => named.has(id))
        .map(({ number, short }) => `${number}. ${short}`)
        .join('; '),
    ],
    [
      'Speaks to',
      [
        ...framework.foci.filter(({ id }) => named.has(id)).map(({ title }) => title),
        ...framework.statements.filter(({ id }) => named.has(id)).map(({ short }) => short),
      ].join('; '),
    ],
    ['Kept at', location],
  ];
  return facts.flatMap(([name, words]) => (words ? [[name, words] as const] : []));
}
