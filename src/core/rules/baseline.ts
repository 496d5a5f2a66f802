import type { Hide } from '../privacy/hide-identifiers.ts';
import type { BaselineEntry } from '../sef/baseline-file.ts';
import type { Finding } from './finding.ts';

/** Personal data is never agreed to: the guard's findings are shown whatever the baseline says. */
function mayBeHeld({ rule }: Finding): boolean {
  return !rule.startsWith('SEF5');
}

/** Parts what is new from what the baseline holds. */
export function sinceBaseline(
  findings: readonly Finding[],
  baseline: ReadonlySet<string>,
): { readonly findings: readonly Finding[]; readonly known: readonly Finding[] } {
  if (baseline.size === 0) return { findings, known: [] };
  const isKnown = (finding: Finding) => mayBeHeld(finding) && baseline.has(finding.fingerprint);
  return { findings: findings.filter(finding => !isKnown(finding)), known: findings.filter(isKnown) };
}

/** What a baseline made now would hold. */
export function baselineOf(findings: readonly Finding[], hide: Hide = text => text): BaselineEntry[] {
  return findings
    .filter(mayBeHeld)
    .map(({ fingerprint, rule, path }) => ({ fingerprint, rule, path: hide(path) }));
}
