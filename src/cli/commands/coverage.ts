import { reportCoverageMarkdown } from '../../core/report/coverage-markdown.ts';
import { reportCoverageText } from '../../core/report/coverage-text.ts';
import { reportCoverageJson } from '../../core/report/json.ts';
import type { Reporter } from '../../core/report/report.ts';
import type { Command } from '../command.ts';
import { giveReport, reportOptions } from '../give-report.ts';
import { checkRoots } from '../load-roots.ts';
import { dayOption, readArgs } from '../options.ts';

const help = `Usage: sef coverage [folder ...] [options]

Shows which criteria have evidence of which type and focus, how each stands, and why.
Without a folder: the SEF you are in, or all those below. Nothing is changed.

  --format FORMAT    text, json or markdown (text)
  --output FILE      write the report to a file; only an earlier report is replaced
  --today DATE       reckon as on this day, such as 2026-11-22 (today)
  --colour, --no-colour

Exit code: 0, or 2 when it could not run.
`;

const reporters: Readonly<Record<'text' | 'json' | 'markdown', Reporter>> = {
  text: reportCoverageText,
  json: reportCoverageJson,
  markdown: reportCoverageMarkdown,
};

export const coverage: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, reportOptions);
    const today = dayOption(values.today, host.today);
    const give = giveReport(reporters, values, host);
    give(checkRoots(positionals, today, host));
    return 0;
  },
};
