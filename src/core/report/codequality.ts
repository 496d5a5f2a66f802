import type { Severity } from '../text/severity.ts';
import type { CompareReporter } from './compared.ts';
import type { Reporter } from './report.ts';
import { type Told, toldOf, toldOfComparison } from './told.ts';

/** GitLab's Code Quality report (a part of the Code Climate format). GitLab itself holds it against the target branch. */
export const reportCodequality: Reporter = results =>
  codequality(toldOf(results).filter(({ state }) => state !== 'unchanged'));

export const compareCodequality: CompareReporter = compared =>
  codequality(toldOfComparison(compared).filter(({ state }) => state === 'new'));

const weights: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

function codequality(findings: readonly Told[]): string {
  const issues = findings.map(
    ({ finding: { rule, name, message, severity }, path, range: { start, end }, fingerprint }) => ({
      type: 'issue',
      description: message,
      check_name: `${rule}/${name}`,
      fingerprint,
      severity: weights[severity],
      categories: ['Style'],
      location: { path, lines: { begin: start.line, end: end.line } },
    }),
  );
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
