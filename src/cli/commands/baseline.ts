import { baselineOf } from '../../core/rules/baseline.ts';
import type { Checked } from '../../core/rules/check.ts';
import { type BaselineEntry, baselineText, readBaseline } from '../../core/sef/baseline-file.ts';
import { baselineName } from '../../core/sef/file-names.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import { settingsText } from '../../core/text/decode.ts';
import { count } from '../../core/text/words.ts';
import type { Command } from '../command.ts';
import { absolutePath } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { checkRoots } from '../load-roots.ts';
import { dayOption, readArgs } from '../options.ts';
import { forTerminal, troubleOf } from '../output.ts';
import { UsageError } from '../usage-error.ts';

const help = `Usage: sef baseline [folder ...] [options]

Writes down every finding of today in ${baselineName}, beside sef.yaml. From now
on only new ones are shown, and how many are held back is always said. Personal
data is never held back. A baseline that is there is only ever shortened.

  --update           take out what has been mended since; nothing is added
  --today DATE       check as on this day, such as 2026-11-22 (today)

Exit code: 0, or 2 when it could not run.
`;

export const baseline: Command = {
  help,
  run(args, host) {
    const { values, positionals } = readArgs(args, {
      update: { type: 'boolean', default: false },
      today: { type: 'string' },
    });
    const results = checkRoots(positionals, dayOption(values.today, host.today), host);
    for (const { root, checked } of results) {
      const said = values.update ? prune(root, checked, host) : start(root, checked, host);
      host.out(forTerminal(`${said}\n`, host));
    }
    return 0;
  },
};

function start(root: string, { sef, findings }: Checked, host: Host): string {
  const path = pathIn(root);
  const entries = baselineOf(findings, hideIn(sef));
  const open = findings.length - entries.length;
  if (!write(() => host.files.create(absolutePath(path, host), baselineText(entries)), path)) {
    throw new UsageError(
      `${path} is there already. “sef baseline --update” takes out what has been mended; to start anew, delete it first.`,
    );
  }
  const stay = open === 1 ? 'stays' : 'stay';
  const personal = open > 0 ? ` ${count(open, 'finding')} about personal data ${stay} in sight.` : '';
  return `${path} holds ${count(entries.length, 'finding')} back.${personal}`;
}

/** Only what is still found stays, so that a mended thing that comes back is new again. */
function prune(root: string, { known }: Checked, host: Host): string {
  const path = pathIn(root);
  const before = entriesAt(path, host);
  const still = new Set(known.map(({ fingerprint }) => fingerprint));
  const kept = before.filter(({ fingerprint }) => still.has(fingerprint));
  const gone = before.length - kept.length;
  if (gone > 0) write(() => host.replace(absolutePath(path, host), baselineText(kept)), path);
  return `${path}: ${count(gone, 'finding was', 'findings were')} mended and taken out, ${count(kept.length, 'is', 'are')} still held back.`;
}

function entriesAt(path: string, host: Host): readonly BaselineEntry[] {
  const bytes = host.files.read(absolutePath(path, host));
  if (!bytes) throw new UsageError(`There is no ${path} to update. “sef baseline” makes one.`);
  const { entries, problems } = readBaseline(settingsText(bytes));
  const [problem] = problems;
  if (problem) throw new UsageError(`${path} was left as it is. ${problem.what}`);
  return entries;
}

function pathIn(root: string): string {
  return root === '.' ? baselineName : `${root}/${baselineName}`;
}

function write<T>(work: () => T, path: string): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(`${path} could not be written: ${troubleOf(error)}.`, { cause: error });
  }
}
