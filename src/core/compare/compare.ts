import { check } from '../rules/check.ts';
import { emptySef } from '../sef/sef.ts';
import { compareCoverage } from './compare-coverage.ts';
import { compareEvidence } from './compare-evidence.ts';
import { compareFindings } from './compare-findings.ts';
import { compareSections } from './compare-sections.ts';
import type { Comparison, Limit, Side } from './comparison.ts';
import { matchFiles } from './match-files.ts';

/**
 * What becomes of the SEF from `before` to `after`; both checked on the same day. Undefined: there was no SEF before.
 */
export function compare(before: Side | undefined, after: Side): Comparison {
  const from = before ?? nothingBefore(after);
  const [a, b] = [from.checked, after.checked];
  const matches = matchFiles(a.sef, b.sef);
  const isOther = a.sef.framework.id !== b.sef.framework.id;
  const limits: Limit[] = [
    ...(before ? [] : (['no-sef-before'] as const)),
    ...(isOther ? (['other-framework'] as const) : []),
  ];
  return {
    limits,
    ...compareCoverage(a.coverage, b.coverage, matches),
    ...compareSections(from, after, matches),
    evidence: compareEvidence(a.sef, b.sef, matches),
    findings: compareFindings(a, b, matches),
  };
}

/** A SEF of the same settings without a file. */
function nothingBefore({ checked: { sef, coverage } }: Side): Side {
  return { checked: check(emptySef(sef.setup), coverage.today), textOf: () => undefined };
}
