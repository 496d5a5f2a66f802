import type { Checked } from '../rules/check.ts';
import { gapsOfSection } from '../rules/gaps-of-section.ts';
import type { Section } from '../sef/record.ts';

/** The gaps that a section still has, each in a few words. */
export function gapsOf(section: Section, checked: Checked): string[] {
  return [...new Set(gapsOfSection(section, checked).map(({ brief }) => brief.label))];
}
