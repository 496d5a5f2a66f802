import type { Find } from '../privacy/guard.ts';
import type { Scan } from '../privacy/scan.ts';
import type { Config } from '../sef/config.ts';
import type { Finding } from './finding.ts';
import type { GuardRule } from './guard-rule.ts';
import { withOwnFingerprints } from './own-fingerprints.ts';
import { ruleCodes, rules } from './registry.ts';
import { toFinding } from './rule.ts';
import { severityOf } from './severity-of.ts';
import { suppressedBy } from './suppress.ts';

const guardRules = rules.filter((rule): rule is GuardRule => rule.scope === 'file' && 'report' in rule);

/** What the guard's rules make of what was found in one file, whether or not there is a SEF around it. */
export function guardFindings(finds: readonly Find[], path: string, config: Config): Finding[] {
  return guardRules.flatMap(rule => {
    const severity = severityOf(rule, config);
    return severity === 'off'
      ? []
      : Array.from(rule.report(finds, path), report => toFinding(rule, severity, report));
  });
}

/** The same of a whole file that was looked into, without what its comments ask to pass over. */
export function scanFindings({ finds, path, suppressions, lines }: Scan, config: Config): Finding[] {
  const findings = withOwnFingerprints(guardFindings(finds, path, config));
  return findings.filter(finding => suppressedBy(finding, suppressions, lines, ruleCodes).length === 0);
}
