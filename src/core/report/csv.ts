import { states } from '../coverage/state-counts.ts';
import { isFound } from '../history/point.ts';
import { changesOf } from '../view/changes.ts';
import { type CompareReporter, hideInBoth } from './compared.ts';
import { countsOf, type HistoryReporter } from './history.ts';
import type { Reporter } from './report.ts';
import type { RollupReporter } from './rollup.ts';
import { toldOf } from './told.ts';

/** A row for each finding, for a spreadsheet. */
export const reportCsv: Reporter = results =>
  csv(
    [
      'Severity',
      'Rule',
      'Name',
      'File',
      'Line',
      'Column',
      'What',
      'What next',
      'Held in the baseline',
      'Fingerprint',
    ],
    toldOf(results).map(
      ({ finding: { severity, rule, name, what, next }, path, range: { start }, state, fingerprint }) => [
        severity,
        rule,
        name,
        path,
        String(start.line),
        String(start.column),
        what,
        next,
        state === 'unchanged' ? 'yes' : 'no',
        fingerprint,
      ],
    ),
  );

/** A row for each change. */
export const compareCsv: CompareReporter = compared => {
  const { sef } = compared.after.checked;
  const hide = hideInBoth(compared);
  const { groups } = changesOf(compared.comparison, sef.framework);
  const rows = groups.flatMap(({ title, rows }) =>
    rows.map(({ what, step, why, path = '' }) => [title, ...[what, step, why, path].map(hide)]),
  );
  return csv(['Kind', 'What', 'Change', 'Why', 'File'], rows);
};

/** A row for each version and a column for each criterion and statement, so that a spreadsheet can draw it. */
export const historyCsv: HistoryReporter = ({ framework, points }) => {
  const ids = [...framework.criteria, ...framework.statements].map(({ id }) => id as string);
  const counted = ['criteria', 'statements'] as const;
  const heads = [
    'Date',
    'Version',
    'Framework',
    'Not known because',
    ...counted.flatMap(what => states.map(state => `${what} ${state}`)),
    'Evidence items',
    'Files',
    ...ids,
  ];
  const rows = points.map(({ day, commit, found }) => {
    if (!isFound(found)) return [day, commit, '', found.lost, ...heads.slice(4).map(() => '')];
    const counts = countsOf(found);
    const numbers = [
      ...counted.flatMap(what => states.map(state => counts[what][state])),
      counts.evidence,
      counts.files,
    ];
    const each = ids.map(id => found.criteria.get(id) ?? found.statements.get(id) ?? '');
    return [day, commit, found.framework, '', ...numbers.map(String), ...each];
  });
  return csv(heads, rows);
};

/** A row for each area and a column for each criterion and statement. */
export const rollupCsv: RollupReporter = overviews => {
  const parts = new Map(
    overviews.flatMap(({ criteria, statements }) =>
      [...criteria, ...statements].map(part => [part.id, part]),
    ),
  );
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  const heads = [
    'Area',
    'Folder',
    'Framework',
    'Day',
    ...parts.keys(),
    ...severities.map(name => `${name}s`),
  ];
  const rows = overviews.flatMap(({ framework, areas }) =>
    areas.map(({ report, states: own }) => [
      report.area,
      report.root,
      framework,
      report.today,
      ...[...parts.keys()].map(id => own.get(id) ?? ''),
      ...severities.map(name => String(report.findings?.[name] ?? '')),
    ]),
  );
  return csv(heads, rows);
};

/** RFC 4180, with the mark by which Excel knows UTF-8. */
function csv(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[heads, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet takes a text that begins so for a formula, and would work it out. */
const formula = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
