import type { Severity } from '../text/severity.ts';
import { count } from '../text/words.ts';
import type { CompareReporter } from './compared.ts';
import type { Reporter, ReportOptions } from './report.ts';
import { type Told, toldOf, toldOfComparison, worstFirst } from './told.ts';

/** Annotations of a GitHub workflow. It shows ten of each kind a step and drops the others without a word. */
export const reportGithub: Reporter = (results, options) =>
  github(
    toldOf(results).filter(({ state }) => state !== 'unchanged'),
    options,
  );

/** Only what is new. */
export const compareGithub: CompareReporter = (compared, options) =>
  github(
    toldOfComparison(compared).filter(({ state }) => state === 'new'),
    options,
  );

const MOST_OF_A_KIND = 10;

const kinds: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Worst first, and among those what stands on changed lines; then, as the last line of the log, what was held back. */
function github(findings: readonly Told[], { isChanged }: ReportOptions): string {
  const inChange = (told: Told) =>
    isChanged?.(told.path, told.range.start.line, told.range.end.line) ?? false;
  const ordered = worstFirst([...findings.filter(inChange), ...findings.filter(told => !inChange(told))]);
  const shown = new Map<string, number>();
  const lines = ordered.flatMap(told => {
    const kind = kinds[told.finding.severity];
    const number = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, number);
    return number > MOST_OF_A_KIND ? [] : [annotation(kind, told)];
  });
  const held = [...shown].filter(([, number]) => number > MOST_OF_A_KIND);
  const words = held.map(([kind, number]) => count(number - MOST_OF_A_KIND, kind));
  const rest =
    held.length > 0
      ? [
          `Held back, because GitHub shows ${MOST_OF_A_KIND} of each kind: ${words.join(', ')}. The summary has them all.`,
        ]
      : [];
  // A step of a build whose log is empty looks like one that did not run.
  if (lines.length === 0) return 'Nothing to annotate.\n';
  return [...lines, ...rest].map(line => `${line}\n`).join('');
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions: what ends a property is escaped. */
function annotation(
  kind: string,
  { finding: { rule, name, message }, path, range: { start, end } }: Told,
): string {
  const properties = {
    file: path,
    line: start.line,
    endLine: end.line,
    // Columns make sense to GitHub on one line only.
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
    title: `${rule} ${name}`,
  };
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
