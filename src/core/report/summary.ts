import { countStates, type StateCounts, stateOfEach, states } from '../coverage/state-counts.ts';
import type { Finding } from '../rules/finding.ts';
import { type Severity, severities } from '../text/severity.ts';
import { count, listed } from '../text/words.ts';
import type { Result } from './report.ts';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** A SEF in numbers. */
export interface Summary {
  /** Files that are part of the SEF, or would be but for an error in them. */
  readonly files: number;
  /** About a criterion or a focus. */
  readonly sections: number;
  /** Items in files of their own and inline. */
  readonly evidence: number;
  readonly criteria: StateCounts;
  readonly statements: StateCounts;
  readonly findings: SeverityCounts;
  /** Findings that the baseline holds; they are counted nowhere else. */
  readonly baseline: number;
}

export function summaryOf({ checked }: Result): Summary {
  const { sef, coverage } = checked;
  return {
    files: sef.records.size,
    sections: sef.sections.size,
    evidence: sef.evidence.size,
    criteria: countStates(stateOfEach(coverage.criteria).values()),
    statements: countStates(stateOfEach(coverage.statements).values()),
    findings: countSeverities(checked.findings),
    baseline: checked.known.length,
  };
}

export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** `4 covered, 5 thin and 2 missing`. */
export function statesInWords(counts: StateCounts): string {
  const words = states.filter(state => counts[state] > 0).map(state => `${counts[state]} ${state}`);
  return words.length > 0 ? listed(words) : 'none';
}

export function severityInWords(severity: Severity, number: number): string {
  // "Info" cannot be counted in English.
  return severity === 'info' ? `${number} for information` : count(number, severity);
}

/** `1 error, 20 warnings and 2 hints`, worst first. */
export function severitiesInWords(counts: SeverityCounts): string {
  const words = severities
    .filter(severity => counts[severity] > 0)
    .map(severity => severityInWords(severity, counts[severity]));
  return words.length > 0 ? listed(words) : 'nothing found';
}

/** `12 known findings held in the baseline`, where there are any. */
export function baselineInWords(known: number): string {
  return `${count(known, 'known finding')} held in the baseline`;
}
