import type { Framework, Sourced } from '../../core/framework/framework.ts';
import { painter } from '../../core/report/paint.ts';
import { ruleCodes, rules } from '../../core/rules/registry.ts';
import { severityOf } from '../../core/rules/severity-of.ts';
import { spokenDay } from '../../core/sef/calendar.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Sef } from '../../core/sef/sef.ts';
import { count, listed } from '../../core/text/words.ts';
import type { LoadedSef } from '../../host/load-sef.ts';
import type { Command } from '../command.ts';
import { filesLeftOut, filesRead } from '../doctor-files.ts';
import { type Field, fieldText } from '../field.ts';
import { findRoots, shownPath } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { openSef } from '../load-roots.ts';
import { colourOptions, readArgs, withColour } from '../options.ts';
import { forTerminal } from '../output.ts';
import { version } from '../version.ts';

const help = `Usage: sef doctor [folder ...]

Says which settings are in force, what was read and what was left out, and why.
For when a file seems not to count, or a setting seems to do nothing.
Without a folder: the SEF you are in, or all those below. Nothing is changed.

  --colour, --no-colour

Exit code: 0, or 2 when it could not run.
`;

export const doctor: Command = {
  help,
  run(args, given) {
    const { values, positionals } = readArgs(args, colourOptions);
    const host = withColour(given, values);
    const parts = findRoots(positionals, host).map(path => {
      return diagnosis(path, openSef(path, host), host);
    });
    host.out(forTerminal(parts.join('\n'), host));
    return 0;
  },
};

function diagnosis(path: string, loaded: LoadedSef, host: Host): string {
  const paint = painter(host.colour);
  const { sef } = loaded;
  const hide = hideIn(sef);
  const field = ([label, text]: Field) => fieldText([label, hide(text)], host);
  return [
    `${paint('bold', `sef doctor: ${shownPath(path, host)}`)}\n${paint('dim', `SEND SEF ${version}`)}\n`,
    ...settings(sef).map(field),
    ...frameworkFields(sef).map(field),
    ...ruleFields(sef).map(field),
    '',
    ...filesRead(loaded).map(field),
    ...filesLeftOut(loaded).map(field),
    '',
  ].join('\n');
}

function settings({ config, framework, setup }: Sef): Field[] {
  const freshness = framework.types.map(
    ({ id, short, freshness: usual }) => `${short} ${count(config.freshness.get(id) ?? usual, 'month')}`,
  );
  const gaps = config.acceptedGaps.map(
    ({ criterion, type, focus, statement, until }) =>
      `${[criterion, type, focus, statement].filter(Boolean).join(' and ')} (until ${spokenDay(until)})`,
  );
  return [
    ...(setup.reading.readable
      ? []
      : [['sef.yaml', 'cannot be read as settings, so everything below is what holds without any'] as const]),
    ['Area', config.area || 'not named in sef.yaml'],
    ['Excluded', config.exclude.join(', ') || 'nothing'],
    [
      'Types needed',
      `${config.requiredTypes} of ${framework.types.length} types of evidence for each criterion`,
    ],
    ['Stays current', freshness.join(', ')],
    ['Accepted gaps', gaps.join('; ') || 'none'],
    ...(config.allowKeys.size > 0 ? [['Settings allowed', [...config.allowKeys].join(', ')] as const] : []),
  ];
}

function frameworkFields({ framework, setup, config }: Sef): Field[] {
  const { packPath } = setup;
  const isOwn = packPath !== undefined && setup.problems.get(packPath)?.length === 0;
  const origin = isOwn ? `your own, ${packPath}` : 'comes with SEND SEF';
  const standsIn = !isOwn && config.frameworkName !== framework.id;
  const name = standsIn
    ? `${framework.id}, because “${config.frameworkName}” cannot be used`
    : `${framework.id}, ${origin}`;
  return [
    ['Framework', `${framework.title} (${name})`],
    [
      'Where it is from',
      `${count(Object.keys(framework.sources).length, 'source')} named in the pack. ${framework.attribution}`,
    ],
    ['Not yet confirmed', unconfirmed(framework)],
  ];
}

/** How many wordings no published source has confirmed: to be checked before anyone quotes them as the framework's. */
function unconfirmed({ groups, criteria, foci, statements, types, questions }: Framework): string {
  const lists: [string, readonly Sourced[]][] = [
    ['groups', groups],
    ['criteria', criteria],
    ['foci', foci],
    ['statements', statements],
    ['evidence types', types],
    ['key questions', questions],
  ];
  const parts = lists.flatMap(([name, entries]) => {
    const open = entries.filter(({ verified }) => !verified).length;
    return open > 0 ? [`${open} of ${entries.length} ${name}`] : [];
  });
  if (parts.length === 0) return 'nothing: a published source confirms every wording';
  return `the wording of ${listed(parts)}; compare it with the framework itself`;
}

function ruleFields({ config }: Sef): Field[] {
  const off = rules.filter(rule => severityOf(rule, config) === 'off');
  const changed = rules.filter(rule => ![rule.severity, 'off'].includes(severityOf(rule, config)));
  const unknown = config.ruleSettings.filter(({ name }) => !ruleCodes.has(name));
  const name = (rule: (typeof rules)[number]) => `${rule.code} ${rule.name}`;
  const named = changed.map(rule => `${name(rule)} (${severityOf(rule, config)}, usually ${rule.severity})`);
  return [
    ['Rules off', off.map(name).join(', ') || 'none'],
    ...(named.length > 0 ? [['Rules changed', named.join(', ')] as const] : []),
    ...(unknown.length > 0
      ? [
          [
            'No such rule',
            `${unknown.map(setting => setting.name).join(', ')}: this setting does nothing`,
          ] as const,
        ]
      : []),
  ];
}
