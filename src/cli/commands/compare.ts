import { compare as compareSides } from '../../core/compare/compare.ts';
import { compareCodequality } from '../../core/report/codequality.ts';
import { compareJson } from '../../core/report/compare-json.ts';
import { compareMarkdown } from '../../core/report/compare-markdown.ts';
import { compareText } from '../../core/report/compare-text.ts';
import type { CompareReporter } from '../../core/report/compared.ts';
import { compareCsv } from '../../core/report/csv.ts';
import { compareGithub } from '../../core/report/github.ts';
import { compareJunit } from '../../core/report/junit.ts';
import { compareSarif } from '../../core/report/sarif.ts';
import { configName } from '../../core/sef/file-names.ts';
import { isAtLeast } from '../../core/text/severity.ts';
import type { Command } from '../command.ts';
import { placeFinder, readSides, rootOf } from '../compare-sides.ts';
import { shownPath } from '../find-roots.ts';
import { chooseReport, reportOptions, sizeOptions } from '../give-report.ts';
import { dayOption, oneOf, readArgs } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef compare <base> [<head>] [options]

Says what a change does to the SEF: which gaps it closes and opens, which positions
and statuses it changes, what becomes of evidence, and which findings are new.
Each of the two is a branch, tag or commit of git, or a folder with a SEF in it.
Without a head: the files as they are now. “main...” stands for the version from
which the head and main went different ways, as in a pull request.

  --root FOLDER      the SEF that is meant, where there are several
  --format FORMAT    text, json, markdown, github, sarif, junit, codequality
                     or csv (text)
  --output FILE      write the report to a file; only an earlier report is replaced
  --max-size SIZE    leave out what would make markdown longer than this, such as
                     64KB, and say how much
  --fail-on LEVEL    error, warning, info or never (error): when new findings
                     make the exit code 1
  --today DATE       reckon both as on this day, such as 2026-11-22 (today)
  --colour, --no-colour

Exit code: 0 nothing new at or above the level, 1 something, 2 could not run.
`;

const reporters: Readonly<Record<string, CompareReporter>> = {
  text: compareText,
  json: compareJson,
  markdown: compareMarkdown,
  github: compareGithub,
  sarif: compareSarif,
  junit: compareJunit,
  codequality: compareCodequality,
  csv: compareCsv,
};

export const compare: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      ...reportOptions,
      ...sizeOptions,
      root: { type: 'string' },
      'fail-on': { type: 'string', default: 'error' },
    });
    const failOn = oneOf('--fail-on', values['fail-on'], ['error', 'warning', 'info', 'never'] as const);
    const today = dayOption(values.today, host.today);
    const give = chooseReport(reporters, values, host);
    const [base, head, ...more] = sidesIn(positionals);
    if (base === undefined || more.length > 0)
      throw new UsageError(
        'sef compare needs one or two names: what to compare with, and what to compare, as in “sef compare main”.',
      );
    const root = rootOf(values.root, host);
    const { named, fork, working } = placeFinder(root, host);
    const after = head === undefined ? working() : named(head);
    if (!after.files.exists(`${after.root}/${configName}`))
      throw new UsageError(
        `There is no SEF in ${after.name}: it has no sef.yaml at ${shownPath(root, host)}.`,
      );
    const before = base.endsWith('...') ? fork(base.slice(0, -3), head ?? 'HEAD') : named(base);
    const [old, now] = readSides([before, after], today, host);
    if (!now) throw new UsageError(`The sef.yaml in ${after.name} cannot be opened.`);
    const comparison = compareSides(old, now);
    give({
      base: before.name,
      head: after.name,
      root: shownPath(root, host),
      before: old,
      after: now,
      comparison,
    });
    const { new: fresh } = comparison.findings;
    return failOn !== 'never' && fresh.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
  },
};

/** `main...topic` is `main...` and `topic`, as git has it. */
function sidesIn(names: readonly string[]): readonly string[] {
  const [first = '', ...rest] = names;
  const [, one, other] = /^(.+\.\.\.)(.+)$/.exec(first) ?? [];
  return one !== undefined && other !== undefined && rest.length === 0 ? [one, other] : names;
}
