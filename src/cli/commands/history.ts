import { posix } from 'node:path';
import { historyCsv } from '../../core/report/csv.ts';
import type { HistoryReporter } from '../../core/report/history.ts';
import { historyJson } from '../../core/report/history-json.ts';
import { historyMarkdown } from '../../core/report/history-markdown.ts';
import { historyText } from '../../core/report/history-text.ts';
import { printable } from '../../core/report/layout.ts';
import type { Command } from '../command.ts';
import { noRepository, noRevision, rootOf } from '../compare-sides.ts';
import { shownPath } from '../find-roots.ts';
import { chooseReport, reportOptions } from '../give-report.ts';
import { dayOption, numberOption, readArgs } from '../options.ts';
import { readHistory, titleOf } from '../read-history.ts';
import { UsageError } from '../usage-error.ts';

/** A year of daily work, and read in seconds. */
const defaultMost = 500;

const help = `Usage: sef history [<revision> | <after>..<until>] [options]

Shows how coverage went over time: how each criterion and statement stood at each
version (commit) of the SEF that git keeps, and how much evidence there was.
Without a revision: all that led to the present version. “v1..” is what came after v1.
Versions of branches that were merged count as one, the merge.

  --root FOLDER      the SEF that is meant, where there are several
  --max NUMBER       the newest so many versions (${defaultMost})
  --since DATE       only versions from this day on, such as 2026-09-01
  --format FORMAT    text, json, csv or markdown (text)
  --output FILE      write the report to a file; only an earlier report is replaced
  --today DATE       reckon all as on this day; without it, each as on its own day,
                     so that evidence is as fresh as it was then
  --no-cache         work everything out again; without it, what was found is kept
                     for the next time in git's own folder, as states and numbers
  --colour, --no-colour

Exit code: 0, or 2 when it could not run.
`;

const reporters: Readonly<Record<string, HistoryReporter>> = {
  text: historyText,
  json: historyJson,
  csv: historyCsv,
  markdown: historyMarkdown,
};

export const history: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      ...reportOptions,
      root: { type: 'string' },
      max: { type: 'string' },
      since: { type: 'string' },
      'no-cache': { type: 'boolean', default: false },
    });
    const most = numberOption('--max', values.max, defaultMost);
    const since = values.since === undefined ? undefined : dayOption(values.since, host.today, '--since');
    const today = values.today === undefined ? undefined : dayOption(values.today, host.today);
    const give = chooseReport(reporters, values, host);
    const revisions = revisionsIn(positionals);
    const root = rootOf(values.root, host);
    const repository = host.history.open(root);
    if ('none' in repository) throw new UsageError(noRepository[repository.none]);
    const folder = posix.relative(repository.top, root);
    const log = repository.log(revisions, folder, { most, since });
    if ('missing' in log)
      throw new UsageError(
        positionals[0] === undefined
          ? 'git keeps no version of these files yet. Save one first (commit).'
          : noRevision(log, positionals[0]),
      );
    const shown = shownPath(root, host);
    if (log.commits.length === 0)
      throw new UsageError(
        `None of the versions that were asked for changed the SEF in ${shown}, so there is no history to show.`,
      );
    const points = readHistory(repository, log.commits, today, !values['no-cache'], host.markdown);
    const title = titleOf(repository, points);
    if (!title)
      throw new UsageError(
        `None of the versions that were asked for holds a SEF in ${shown} that can be read, so there is no history to show.`,
      );
    give({ root: shown, ...title, today, points, earlier: log.earlier });
    return 0;
  },
};

function revisionsIn(names: readonly string[]) {
  const [name = 'HEAD', ...more] = names;
  if (more.length > 0)
    throw new UsageError('sef history takes one revision or one range, such as main or v1..main.');
  if (name.includes('...'))
    throw new UsageError(
      `“${printable(name)}” names two branches that went different ways; a history is of one. Write two dots: ${printable(name.replace('...', '..'))}.`,
    );
  const dots = name.indexOf('..');
  if (dots < 0) return { until: name };
  return { after: name.slice(0, dots) || 'HEAD', until: name.slice(dots + 2) || 'HEAD' };
}
