import type { Evidence, Section } from '../sef/record.ts';
import { type Sef, type Use, usesOf } from '../sef/sef.ts';
import { addTo } from '../text/groups.ts';
import { comparePaths } from '../text/path.ts';

/** A section that uses an item of evidence, and how. */
export interface EvidenceUser extends Pick<Use, 'via' | 'reference'> {
  readonly section: Section;
}

/** The sections that use each item, in the order of their paths; by the item's id. Goes through each section once. */
export function usersOfEvidence(sef: Sef): ReadonlyMap<string, readonly EvidenceUser[]> {
  const users = new Map<string, EvidenceUser[]>();
  const sections = [...sef.sections.values()].sort((a, b) => comparePaths(a.path, b.path));
  for (const section of sections) {
    for (const { evidence, via, reference } of usesOf(sef, section.path))
      addTo(users, evidence.id, { section, via, reference });
  }
  return users;
}

/** As `usersOfEvidence`, of one item: only the few sections that refer to it are gone through. */
export function usersOfItem(sef: Sef, { id, path }: Pick<Evidence, 'id' | 'path'>): EvidenceUser[] {
  const paths = [...new Set([...(sef.referrers.get(path) ?? []), path])].sort(comparePaths);
  return paths.flatMap(from => {
    const section = sef.sections.get(from);
    const use = section && usesOf(sef, from).find(({ evidence }) => evidence.id === id);
    return use ? [{ section, via: use.via, reference: use.reference }] : [];
  });
}

/** `3. Right help, right time`, `Outcomes`, or what a section of nothing known calls itself. */
export function sectionName({ criterion, focus, title }: Section, { framework }: Sef): string {
  const found = framework.criteria.find(({ id }) => id === criterion);
  if (found) return `${found.number}. ${found.short}`;
  return framework.foci.find(({ id }) => id === focus)?.title ?? title;
}
