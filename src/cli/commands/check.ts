import { reportJson } from '../../core/report/json.ts';
import { reportMarkdown } from '../../core/report/markdown.ts';
import type { Reporter } from '../../core/report/report.ts';
import { reportText } from '../../core/report/text.ts';
import { isAtLeast } from '../../core/text/severity.ts';
import type { Command } from '../command.ts';
import { giveReport, reportOptions } from '../give-report.ts';
import { checkRoots } from '../load-roots.ts';
import { dayOption, oneOf, readArgs } from '../options.ts';

const help = `Usage: sef check [folder ...] [options]

Reads a SEF and says what is wrong or missing, why it matters and what to do next.
Without a folder: the SEF you are in, or all those below. Nothing is changed.

  --format FORMAT    text, json or markdown (text)
  --output FILE      write the report to a file; only an earlier report is replaced
  --fail-on LEVEL    error, warning, info or never (error): when the exit code is 1
  --today DATE       check as on this day, such as 2026-11-22 (today)
  --colour, --no-colour

Exit code: 0 nothing at or above the level, 1 something, 2 could not run.
`;

const reporters: Readonly<Record<'text' | 'json' | 'markdown', Reporter>> = {
  text: reportText,
  json: reportJson,
  markdown: reportMarkdown,
};

export const check: Command = {
  name: 'check',
  summary: 'say what is wrong or missing, and what to do next',
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      ...reportOptions,
      'fail-on': { type: 'string', default: 'error' },
    });
    const failOn = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'] as const);
    const today = dayOption(values.today, host.today);
    const give = giveReport(reporters, values, host);
    const results = checkRoots(positionals, today, host);
    give(results);
    const findings = results.flatMap(({ checked }) => checked.findings);
    return failOn !== 'never' && findings.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
  },
};
