import type { Age } from '../coverage/age.ts';
import { ageWords } from '../coverage/age-words.ts';
import type { Checked } from '../rules/check.ts';
import { spokenDay } from '../sef/calendar.ts';
import type { Place } from '../sef/place.ts';
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

/** One item; under it the sections that use it. */
export function logRow(parent: string, item: LogItem, { sef }: Checked): TreeRow {
  return new LogRow(`${parent}/evidence/${item.evidence.id}`, item, sef);
}

/** There are thousands of these in a large SEF, so what only one at a time is asked for waits for that. */
class LogRow implements TreeRow {
  readonly id: string;
  readonly kind: TreeRow['kind'];
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  readonly icon: RowIcon;
  readonly open: TreeRow['open'];
  readonly place: Place;
  readonly evidence?: string;
  readonly #item: LogItem;
  readonly #sef: Sef;

  constructor(id: string, item: LogItem, sef: Sef) {
    const { evidence, age, users } = item;
    const use = users.length === 0 ? 'not used by any section' : `used by ${count(users.length, 'section')}`;
    this.id = id;
    this.kind = evidence.inline ? 'inline-evidence' : 'evidence';
    this.label = evidence.title;
    this.description = `${ageWords(evidence, age)}, ${use}`;
    this.spoken = `${evidence.title}, ${this.description}`;
    this.icon = iconOf(age, users);
    this.open = users.length === 0 ? 'leaf' : 'collapsed';
    this.place = placeOf(evidence, age);
    if (!evidence.inline) this.evidence = evidence.path;
    this.#item = item;
    this.#sef = sef;
  }

  get tooltip(): string {
    const { evidence } = this.#item;
    const facts = factsOf(evidence, this.#sef).map(([name, words]) => `${name}: ${words}`);
    return [this.label, ...facts, this.description, evidence.path].join('\n');
  }

  get children(): TreeRow[] {
    return this.#item.users.map(user => useRow(this.id, user, this.#sef));
  }
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
