import type { Kind } from '../document/document.ts';
import type { Framework } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import type { SchemaName } from '../sef/document-schema.ts';
import {
  choicesOf,
  criterionChoices,
  focusChoices,
  outcomeChoices,
  sectorChoices,
  touchChoices,
  typeChoices,
} from './framework-choices.ts';
import type { Choice, Setting, Settings } from './setting.ts';

/** What the settings of a file may be made of, beside the framework. */
export interface SettingsWorld {
  readonly framework: Framework;
  /** Months for which evidence is current, where they differ from the framework's. */
  readonly freshness: ReadonlyMap<string, number>;
  readonly today: Day;
  /** What may be listed under `supported-by` of this file. */
  readonly evidence: () => readonly Choice[];
}

/** The settings of one kind of file, in the order in which docs/format.md has them. A test holds them to the schemas. */
export function frontmatterSettings(kind: SchemaName | undefined, world: SettingsWorld): Settings {
  const all = kinds(world);
  if (kind === undefined) return new Map(Object.entries(all));
  const own = kind === 'outcome' ? { part: all.part } : { [kind]: all[kind] };
  return new Map(Object.entries({ ...own, ...others(kind, world) }));
}

function others(kind: SchemaName, world: SettingsWorld): Record<string, Setting> {
  switch (kind) {
    case 'criterion':
    case 'focus':
      return ofSection(world);
    case 'evidence':
      return ofEvidence(world);
    case 'recommendation':
      return { title: texts.title, criteria: ofEvidence(world).criteria };
    case 'part':
      return { title: texts.title };
    case 'outcome':
      return { title: texts.title, ...ofOutcome(world) };
  }
}

function kinds({ framework, freshness }: SettingsWorld): Record<Kind, Setting> {
  return {
    criterion: {
      help: 'This file is the section about one criterion.',
      choices: () => criterionChoices(framework),
    },
    focus: {
      help: 'This file is the section about experiences or about outcomes.',
      choices: () => focusChoices(framework),
    },
    evidence: {
      help: 'This file is one piece of evidence, of this type.',
      choices: () => typeChoices(framework, freshness),
    },
    recommendation: {
      help: 'This file is something an inspection told the area to do.',
      choices: () =>
        choicesOf({
          'priority-action': 'an area for priority action',
          improvement: 'an area for improvement',
        }),
    },
    part: {
      help: 'This file is any other part of the SEF, such as the context. Give it a short name of your own.',
      choices: () =>
        choicesOf({ outcome: 'the self-evaluated outcome', context: 'the local area in numbers and words' }),
    },
  };
}

const texts = {
  title: { help: 'A short name, as people call it.' },
} satisfies Record<string, Setting>;

function ofSection(world: SettingsWorld): Record<string, Setting> {
  const sectors = () => sectorChoices(world.framework);
  return {
    title: texts.title,
    lead: {
      help: 'The System Lead: a post and its sector, never a person’s name.',
      group: ['{ post: ', ', sector: ', ' }'],
      settings: () =>
        new Map<string, Setting>([
          ['post', { help: 'The post that leads on this, such as Head of SEND. Never a person’s name.' }],
          ['sector', { help: 'The sector that the post belongs to.', choices: sectors }],
        ]),
    },
    contributors: {
      help: 'The sectors that took part in writing this section.',
      isList: true,
      choices: sectors,
    },
    status: {
      help: 'How far the section is.',
      choices: () =>
        choicesOf({
          draft: 'being written',
          'in-review': 'with others to read',
          agreed: 'agreed by the partners',
        }),
    },
    position: {
      help: 'Your own local view of how things stand. Inspectors do not rate single criteria.',
      choices: () => choicesOf({ strength: 'a strength', mixed: 'good in part', 'needs-work': 'needs work' }),
    },
    reviewed: { help: 'The day it was last looked at.', choices: () => dayChoices(world.today) },
    'supported-by': {
      help: 'Evidence that stands behind the section without being mentioned in its text.',
      isList: true,
      choices: world.evidence,
      group: ['{ evidence: ', ', title: ', ', date: ', ' }'],
      settings: () => new Map(Object.entries({ evidence: kinds(world).evidence, ...ofEvidence(world) })),
    },
  };
}

function ofEvidence({ framework, today }: SettingsWorld) {
  const days = () => dayChoices(today);
  return {
    title: texts.title,
    criteria: {
      help: 'The criteria it is about.',
      isList: true,
      choices: () => criterionChoices(framework),
    },
    foci: {
      help: 'The statements that it speaks to, or a whole focus.',
      isList: true,
      choices: () => touchChoices(framework),
    },
    voices: { help: 'Whose voice it carries.', isList: true, choices: () => sectorChoices(framework) },
    source: { help: 'Who made it.' },
    date: { help: 'The day or month it was made, such as 2026-05-20 or 2026-05.', choices: days },
    period: {
      help: 'The time it is about, where that is longer than a day.',
      group: ['{ from: ', ', to: ', ' }'],
      settings: () =>
        new Map<string, Setting>([
          ['from', { help: 'The first day or month.', choices: days }],
          ['to', { help: 'The last day or month. The evidence is current from here on.', choices: days }],
        ]),
    },
    location: {
      help: 'Where the document itself is kept: a web address, a file, or words such as “SharePoint: SEND board papers”.',
    },
    impact: { help: 'What changed for children and families because of it.' },
    sensitivity: {
      help: 'Who may see it.',
      choices: () =>
        choicesOf({
          public: 'anybody',
          official: 'the partners and inspectors',
          'official-sensitive': 'few, and with care',
        }),
    },
  } satisfies Record<string, Setting>;
}

function ofOutcome({ framework }: SettingsWorld): Record<string, Setting> {
  const answers = (framework.decisionRule?.conditions ?? []).map(({ id, wording }): [string, Setting] => [
    id,
    {
      help: `Whether this is so: ${wording}.`,
      group: ['{ answer: ', ', reasons: ', ' }'],
      settings: () =>
        new Map<string, Setting>([
          [
            'answer',
            { help: 'Yes or no.', choices: () => choicesOf({ yes: 'it is so', no: 'it is not so' }) },
          ],
          ['reasons', { help: 'One reason, or a list of them.', isList: true }],
        ]),
    },
  ]);
  return {
    outcome: {
      help: 'The outcome of an inspection that you think would be yours.',
      choices: () => outcomeChoices(framework),
    },
    ...Object.fromEntries(answers),
  };
}

function dayChoices(today: Day): Choice[] {
  return [
    { value: today, detail: 'today' },
    { value: today.slice(0, 7), detail: 'this month' },
  ];
}
