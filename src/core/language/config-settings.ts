import { bundledFramework, bundledFrameworkIds } from '../framework/packs.ts';
import { rules } from '../rules/registry.ts';
import { addMonths, type Day } from '../sef/calendar.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Sef } from '../sef/sef.ts';
import { severities } from '../text/severity.ts';
import { count } from '../text/words.ts';
import {
  choicesOf,
  criterionChoices,
  focusChoices,
  statementChoices,
  typeChoices,
} from './framework-choices.ts';
import type { Choice, Setting, Settings } from './setting.ts';

/** What `sef.yaml` may say, in the order in which docs/format.md has it. A test holds it to the schema. */
export function configSettings(sef: Sef, today: Day): Settings {
  return new Map<string, Setting>([
    ['framework', { help: 'The inspection framework that everything is held to.', choices: frameworks }],
    ['area', { help: 'The name of your local area.' }],
    [
      'exclude',
      { help: 'Files that are not part of the SEF, such as drafts/**.', isList: true, begins: ['["', '"]'] },
    ],
    ['coverage', coverage(sef)],
    ['freshness', freshness(sef)],
    ['rules', ruleSettings],
    [
      'allow-keys',
      {
        help: 'Settings of your own that are not slips of the pen.',
        isList: true,
        choices: () => unknownKeys(sef),
      },
    ],
    ['accepted-gaps', acceptedGaps(sef, today)],
    ['owners', owners(sef)],
    ['privacy', privacy(sef)],
  ]);
}

function frameworks(): Choice[] {
  return bundledFrameworkIds.map(id => ({ value: id, detail: bundledFramework(id)?.title }));
}

function coverage({ framework }: Sef): Setting {
  const numbers = framework.types.map((_, index) => String(index + 1));
  return {
    help: 'How much evidence a criterion needs.',
    group: ['{ evidence-types: ', ' }'],
    settings: () =>
      new Map<string, Setting>([
        [
          'evidence-types',
          {
            help: 'How many types of evidence a criterion needs. It is 2 unless you say otherwise.',
            choices: () => numbers.map(value => ({ value })),
          },
        ],
      ]),
  };
}

function freshness({ framework }: Sef): Setting {
  return {
    help: 'For how many months evidence stays current, by its type.',
    group: ['{ ', ' }'],
    settings: () =>
      new Map(
        framework.types.map(({ id, short, freshness }): [string, Setting] => [
          id,
          {
            help: `Months for which it stays current: ${freshness} unless you say otherwise.`,
            brief: short,
            choices: () => [
              { value: String(freshness), detail: `${count(freshness, 'month')}, as in the framework pack` },
            ],
          },
        ]),
      ),
  };
}

const ruleSettings: Setting = {
  help: 'How much each check weighs, by its code or name.',
  group: ['{ ', ' }'],
  settings: () =>
    new Map(
      rules.map(({ code, name, severity, summary, why }): [string, Setting] => [
        code,
        {
          help: `**${name}**\n\n${summary} ${why}\n\nIt is “${severity}” unless you say otherwise.`,
          brief: name,
          choices: () => [...severities, 'off'].map(value => ({ value, detail: weights[value] })),
        },
      ]),
    ),
};

const weights: Readonly<Record<string, string>> = {
  error: 'has to be put right',
  warning: 'ought to be looked at',
  info: 'is worth knowing',
  hint: 'is barely shown',
  off: 'is not checked',
};

function owners({ sections }: Sef): Setting {
  const posts = new Set([...sections.values()].flatMap(({ lead }) => lead?.post ?? []));
  return {
    help: 'Who looks at changes, by the post that leads on a section; “sef codeowners” makes CODEOWNERS of it.',
    group: ['{ ', ' }'],
    settings: () =>
      new Map(
        [...posts].map((post): [string, Setting] => [
          post,
          { help: 'A name or team such as "@exampleshire/send-leads".', begins: ['"@', '"'] },
        ]),
      ),
  };
}

function acceptedGaps({ framework, config }: Sef, today: Day): Setting {
  return {
    help: 'Gaps that the partnership has decided to live with until a day, and why.',
    isList: true,
    begins: ['\n  - { criterion: ', ', reason: "', '", owner: ', ', until: ', ' }'],
    group: ['{ criterion: ', ', reason: "', '", owner: ', ', until: ', ' }'],
    settings: () =>
      new Map<string, Setting>([
        [
          'criterion',
          { help: 'The criterion that has the gap.', choices: () => criterionChoices(framework) },
        ],
        [
          'type',
          {
            help: 'The type of evidence that it lacks.',
            choices: () => typeChoices(framework, config.freshness),
          },
        ],
        ['focus', { help: 'The focus that it lacks evidence on.', choices: () => focusChoices(framework) }],
        [
          'statement',
          { help: 'The statement that no evidence names.', choices: () => statementChoices(framework) },
        ],
        ['reason', { help: 'Why you accept it for now.' }],
        ['owner', { help: 'The post that sees to it, never a person’s name.' }],
        [
          'until',
          {
            help: 'The last day on which it is accepted.',
            choices: () =>
              [6, 12].map(months => ({ value: addMonths(today, months), detail: `in ${months} months` })),
          },
        ],
      ]),
  };
}

function privacy(sef: Sef): Setting {
  const entry: Settings = new Map<string, Setting>([
    [
      'rule',
      {
        help: 'The check that allows something here.',
        choices: () =>
          rules
            .filter(({ code }) => code.startsWith('SEF5'))
            .map(({ code, name, summary }) => ({
              value: code,
              detail: name,
              about: { documentation: summary },
              names: name,
            })),
      },
    ],
    ['path', { help: 'The file or folder where it is allowed.', choices: () => pathsWithFinds(sef) }],
    ['text', { help: 'The very words that may stay. Only for postcodes and contact details.' }],
    ['reason', { help: 'Why it may stay.' }],
  ]);
  return {
    help: 'What the guard for personal details shall pass over, and why.',
    begins: ['\n  ', ''],
    settings: () =>
      new Map<string, Setting>([
        [
          'small-number',
          {
            help: 'Counts of people below this number are small. 0 turns this off.',
            choices: () => choicesOf({ 5: 'common practice', 10: 'more careful', 0: 'off' }),
          },
        ],
        [
          'allow',
          {
            help: 'What may stay, and why.',
            isList: true,
            begins: ['\n    - { rule: ', ', path: ', ', reason: "', '" }'],
            group: ['{ rule: ', ', path: ', ', reason: "', '" }'],
            settings: () => entry,
          },
        ],
      ]),
  };
}

/** Settings that the SEF's pages have and nobody has allowed. */
function unknownKeys(sef: Sef): Choice[] {
  const hide = hideIn(sef);
  const problems = [...sef.records.values()].flatMap(record => record.problems);
  const names = problems.flatMap(({ rule, setting }) => (rule === 'SEF106' && setting ? [setting] : []));
  // Others would need quotation marks; and what names a person is repeated nowhere.
  const plain = names.filter(name => /^[a-z][\w-]*$/i.test(name) && hide(name) === name);
  return [...new Set(plain)].sort().map(value => ({ value, detail: 'used in this SEF' }));
}

function pathsWithFinds({ scans }: Sef): Choice[] {
  const found = [...scans.values()].filter(({ finds, path }) => finds.length > 0 && /^[\w./-]+$/.test(path));
  return found.map(({ path, finds }) => ({ value: path, detail: count(finds.length, 'find') }));
}
