import { isAtLeast } from '../../core/text/severity.ts';
import { formats } from '../check-asked.ts';
import { checkParts } from '../check-parts.ts';
import type { Command } from '../command.ts';
import { findRoots } from '../find-roots.ts';
import { reportOptions, settleReport, sizeOptions } from '../give-report.ts';
import { dayOption, oneOf, readArgs } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef check [folder ...] [options]

Reads a SEF and says what is wrong or missing, why it matters and what to do next.
Without a folder: the SEF you are in, or all those below. Nothing is changed.

  --format FORMAT    text, json, markdown, github, sarif, junit, codequality
                     or csv (text)
  --output FILE      write the report to a file; only an earlier report is replaced
  --max-size SIZE    leave out what would make markdown longer than this, such as
                     64KB, and say how much
  --fail-on LEVEL    error, warning, info or never (error): when the exit code is 1
  --base REVISION    what a change is held against, such as origin/main
  --changed-only     leave out what is said of prose that the change since the
                     base leaves alone; coverage is always of the whole
  --today DATE       check as on this day, such as 2026-11-22 (today)
  --no-cache         work everything out anew, and keep nothing for the next run
  --colour, --no-colour

Exit code: 0 nothing at or above the level, 1 something, 2 could not run.
`;

export const check: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      ...reportOptions,
      ...sizeOptions,
      'fail-on': { type: 'string', default: 'error' },
      base: { type: 'string' },
      'changed-only': { type: 'boolean', default: false },
      'no-cache': { type: 'boolean', default: false },
    });
    const failOn = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'] as const);
    const today = dayOption(values.today, host.today);
    if (values['changed-only'] && values.base === undefined)
      throw new UsageError(
        '--changed-only needs --base: what the change is held against, as in --base origin/main.',
      );
    const { format, options, give } = settleReport(formats, values, host);
    const asked = { format, options, today };
    const roots = findRoots(positionals, host);
    const { text, worst } =
      values.base === undefined
        ? checkParts(roots, asked, !values['no-cache'], host)
        : checkChange(roots, asked, { base: values.base, isOnly: values['changed-only'] }, host);
    give(text);
    return worst !== undefined && failOn !== 'never' && isAtLeast(worst, failOn) ? 1 : 0;
  },
};

const checkChange: typeof import('../check-anew.ts').checkChange = (...given) =>
  (require('../check-anew.ts') as typeof import('../check-anew.ts')).checkChange(...given);
