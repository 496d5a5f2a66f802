import { rollupCsv } from '../../core/report/csv.ts';
import { printable, shorten } from '../../core/report/layout.ts';
import type { RollupReporter } from '../../core/report/rollup.ts';
import { rollupJson } from '../../core/report/rollup-json.ts';
import { rollupMarkdown } from '../../core/report/rollup-markdown.ts';
import { rollupText } from '../../core/report/rollup-text.ts';
import { type AreaReport, type NoReport, readReports } from '../../core/rollup/area-report.ts';
import { overviewsOf, sameTwice } from '../../core/rollup/overview.ts';
import type { Command } from '../command.ts';
import { absolutePath } from '../find-roots.ts';
import { chooseReport } from '../give-report.ts';
import type { Host } from '../host.ts';
import { colourOptions, readArgs } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef rollup <report.json ...> [options]

Puts many SEFs side by side: which area covers which criterion, and what most areas
lack. It reads what “sef check --format json” (or “sef coverage”) wrote, one SEF or
many in a file, so that many machines can share the work.

  --format FORMAT    text, json, markdown or csv (text)
  --output FILE      write the overview to a file; only an earlier report is replaced
  --colour, --no-colour

Exit code: 0, or 2 when it could not run.
`;

const reporters: Readonly<Record<string, RollupReporter>> = {
  text: rollupText,
  json: rollupJson,
  markdown: rollupMarkdown,
  csv: rollupCsv,
};

export const rollup: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      ...colourOptions,
      format: { type: 'string', default: 'text' },
      output: { type: 'string' },
    });
    const give = chooseReport(reporters, values, host);
    if (positionals.length === 0)
      throw new UsageError(
        'sef rollup needs reports: files that “sef check --format json --output FILE” has written.',
      );
    const reports = positionals.flatMap(name => reportsIn(name, host));
    const twice = sameTwice(reports);
    if (twice)
      throw new UsageError(
        `There are two reports of “${said(twice.area)}” in the folder ${said(twice.root)}, so it would count twice. Give each SEF once.`,
      );
    give(overviewsOf(reports));
    return 0;
  },
};

/** A nation's reports in one file; in bytes. */
const largest = 512 * 1024 * 1024;

function reportsIn(name: string, host: Host): readonly AreaReport[] {
  const bytes = host.files.read(absolutePath(name, host), largest);
  if (!bytes) throw new UsageError(`There is no file “${said(name)}”, or it cannot be opened.`);
  if (bytes.length > largest) throw new UsageError(`“${said(name)}” is larger than 512 MB.`);
  const reports = readReports(new TextDecoder().decode(bytes));
  if (typeof reports === 'string') throw new UsageError(`“${said(name)}” ${why[reports]}`);
  return reports;
}

const why: Readonly<Record<NoReport, string>> = {
  'no-json': 'is not JSON. Write it with “sef check --format json --output FILE”.',
  'other-json': 'is not a report of “sef check --format json” or “sef coverage --format json”.',
  newer: 'was written by a newer sef. Bring this one up to date.',
  empty: 'holds no report.',
};

function said(name: string): string {
  return shorten(printable(name), 80);
}
