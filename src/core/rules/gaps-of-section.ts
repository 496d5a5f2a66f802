import { isGap } from '../coverage/gap.ts';
import type { Section } from '../sef/record.ts';
import type { Checked } from './check.ts';
import type { Finding } from './finding.ts';

/** The gaps that a section still has: those of what it is about, and those found in it. */
export function gapsOfSection({ criterion, focus, path }: Section, { findings, sef }: Checked): Finding[] {
  const statements = sef.framework.statements.filter(statement => statement.focus === focus);
  const subjects = new Set<string | undefined>([criterion, focus, ...statements.map(({ id }) => id)]);
  return findings.filter(
    finding => isGap(finding) && (finding.path === path || finding.about.some(id => subjects.has(id))),
  );
}
