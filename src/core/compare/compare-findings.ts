import type { Checked } from '../rules/check.ts';
import { type Finding, fingerprintOf } from '../rules/finding.ts';
import type { Matches } from './match-files.ts';

/**
 * Findings that only one side has, each in its own order. A finding in a file that moved is the same; what the baseline
 * holds is known on both sides and counts as neither.
 */
export function compareFindings(
  before: Checked,
  after: Checked,
  matches: Matches,
): { readonly new: readonly Finding[]; readonly fixed: readonly Finding[] } {
  const then = new Set(
    [...before.findings, ...before.known].map(finding => fingerprintNow(finding, matches)),
  );
  const now = new Set([...after.findings, ...after.known].map(({ fingerprint }) => fingerprint));
  return {
    new: after.findings.filter(({ fingerprint }) => !then.has(fingerprint)),
    fixed: before.findings.filter(finding => !now.has(fingerprintNow(finding, matches))),
  };
}

function fingerprintNow({ rule, path, key, fingerprint }: Finding, { later }: Matches): string {
  const nowAt = later.get(path) ?? path;
  // What a finding is about may be named by its place too: an item of evidence is, and one inline by its file and number.
  const [file = '', ...inline] = key.split('#');
  const nowAbout = [later.get(file) ?? file, ...inline].join('#');
  if (nowAt === path && nowAbout === key) return fingerprint;
  // What tells the second of two alike from the first stays at the end.
  return fingerprintOf(rule, nowAt, nowAbout) + (/-\d+$/.exec(fingerprint)?.[0] ?? '');
}
