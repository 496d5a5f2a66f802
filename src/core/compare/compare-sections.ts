import { splitFile } from '../document/split.ts';
import type { Section } from '../sef/record.ts';
import type { PositionChange, Side, StatusChange } from './comparison.ts';
import type { Matches } from './match-files.ts';

/** Sections that say another position or status than before; one that is new has neither before. In the order of paths. */
export function compareSections(
  before: Side,
  after: Side,
  matches: Matches,
): { readonly positions: readonly PositionChange[]; readonly statuses: readonly StatusChange[] } {
  const pairs = [...after.checked.sef.sections.values()]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(section => ({
      section,
      earlier: before.checked.sef.sections.get(matches.earlier.get(section.path) ?? ''),
    }));
  const positions = pairs
    .filter(({ section, earlier }) => section.position !== earlier?.position)
    .map(({ section, earlier }) => ({
      section,
      from: earlier?.position,
      to: section.position,
      reasonGiven: saysOtherwise(before, earlier, after, section),
    }));
  const statuses = pairs
    .filter(({ section, earlier }) => section.status !== earlier?.status)
    .map(({ section, earlier }) => ({ section, from: earlier?.status, to: section.status }));
  return { positions, statuses };
}

function saysOtherwise(before: Side, then: Section | undefined, after: Side, now: Section): boolean {
  return proseOf(then && before.textOf(then.path)) !== proseOf(after.textOf(now.path));
}

/**
 * The words of a section: neither its settings, nor how its lines are broken, nor notes that no reader sees, nor where its
 * links lead.
 */
export function proseOf(text = ''): string {
  const plain = text.replace(/^\uFEFF/, '');
  return plain
    .slice(splitFile(plain).bodyStart)
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
