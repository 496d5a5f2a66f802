import { isGap } from '../coverage/gap.ts';
import type { Checked } from '../rules/check.ts';
import type { Section } from '../sef/record.ts';

/** The gaps that a section still has, each in a few words. */
export function gapsOf({ criterion, focus, path }: Section, { findings, sef }: Checked): string[] {
  const statements = sef.framework.statements.filter(statement => statement.focus === focus);
  const subjects = new Set<string | undefined>([criterion, focus, ...statements.map(({ id }) => id)]);
  const about = findings.filter(
    finding => isGap(finding) && (finding.path === path || finding.about.some(id => subjects.has(id))),
  );
  return [...new Set(about.map(({ brief }) => brief.label))];
}
