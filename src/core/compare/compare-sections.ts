import { readerWords } from '../document/reader-words.ts';
import type { Section } from '../sef/record.ts';
import { statusInEffect } from '../sef/status-in-effect.ts';
import type { PositionChange, Side, StatusChange } from './comparison.ts';
import type { Matches } from './match-files.ts';

/** Sections that say another position than before, or whose status counts as another; one that is new has neither before. In the order of paths. */
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
    .map(({ section, earlier }) => {
      const to = statusInEffect(section, after.checked.sef);
      const isSame =
        earlier !== undefined &&
        agreedWords(earlier, before) === agreedWords(section, after) &&
        !(isKnown(earlier, before) && isKnown(section, after));
      const was = earlier && statusInEffect(earlier, before.checked.sef);
      // What is known of an agreement may be more on one side; the same words are worth the same on both.
      return { section, from: isSame && earlier.status === section.status ? to : was, to };
    })
    .filter(({ from, to }) => from !== to);
  return { positions, statuses };
}

function isKnown({ path }: Section, { checked }: Side): boolean {
  return checked.sef.agreements.has(path);
}

function agreedWords({ path }: Section, { checked }: Side): string | undefined {
  return checked.sef.records.get(path)?.document.agreedWords;
}

function saysOtherwise(before: Side, then: Section | undefined, after: Side, now: Section): boolean {
  return readerWords(then && before.textOf(then.path)) !== readerWords(after.textOf(now.path));
}
