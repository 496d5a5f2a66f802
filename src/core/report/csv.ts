import { changesOf } from '../view/changes.ts';
import { type CompareReporter, hideInBoth } from './compared.ts';
import type { Reporter } from './report.ts';
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
