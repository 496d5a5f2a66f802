import { isAtLeast } from '../../core/text/severity.ts';
import type { Command } from '../command.ts';
import { absolutePath } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { colourOptions, oneOf, readArgs, withColour } from '../options.ts';
import { forTerminal } from '../output.ts';
import { lookAtFolder, lookAtHistory, lookAtStaged } from '../privacy/look.ts';
import { privacyJson, privacyText } from '../privacy/report.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef privacy [folder] [options]

Looks for details that name a person: NHS, pupil, learner and National Insurance
numbers, dates of birth, lists of people, small numbers, contact details. Without
an option: in every file of the SEF, excluded ones too. Names are not known to it.
What it finds is never printed whole. Nothing is changed or sent anywhere.

  --staged           in what the next commit will hold, for a git hook
  --history          in everything that git still holds, of any branch or time
  --format FORMAT    text or json (text)
  --fail-on LEVEL    error, warning, info or never (warning): when the exit code is 1
  --colour, --no-colour

Exit code: 0 nothing at or above the level, 1 something, 2 could not run.
`;

export const privacy: Command = {
  help,
  async run(args, given) {
    const { values, positionals } = readArgs(args, {
      ...colourOptions,
      staged: { type: 'boolean', default: false },
      history: { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
      'fail-on': { type: 'string', default: 'warning' },
    });
    const host = withColour(given, values);
    const format = oneOf('--format', values.format, ['text', 'json'] as const);
    const failOn = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'] as const);
    if (positionals.length > 1) throw new UsageError('“sef privacy” looks at one folder at a time.');
    if (values.staged && values.history)
      throw new UsageError('Choose one of --staged and --history: a hook takes --staged.');
    const looked = await lookFor(values)(absolutePath(positionals[0] ?? '.', host), host);
    const text = format === 'json' ? privacyJson(looked) : forTerminal(privacyText(looked, host), host);
    host.out(text);
    const isFound = looked.found.some(
      ({ finding: { severity } }) => failOn !== 'never' && isAtLeast(severity, failOn),
    );
    return isFound ? 1 : 0;
  },
};

function lookFor({ staged, history }: { staged: boolean; history: boolean }): typeof lookAtHistory {
  if (staged) return lookAtStaged;
  return history ? lookAtHistory : async (folder: string, host: Host) => lookAtFolder(folder, host);
}
