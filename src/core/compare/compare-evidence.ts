import type { Evidence } from '../sef/record.ts';
import { isUsed, type Sef } from '../sef/sef.ts';
import type { EvidenceChanges } from './comparison.ts';
import type { Matches } from './match-files.ts';

/** Which items came, went, moved or lost their last use. Items within a section have no place of their own to move from. */
export function compareEvidence(before: Sef, after: Sef, matches: Matches): EvidenceChanges {
  const pairs = new Map<Evidence, Evidence>();
  const inlineThen = byTitle(before);
  for (const now of after.evidence.values()) {
    const then = now.inline ? inlineThen.get(inlineKey(now)) : earlierFile(now, before, matches);
    if (then) pairs.set(now, then);
  }
  const kept = new Set(pairs.values());
  return {
    added: inOrder([...after.evidence.values()].filter(item => !pairs.has(item))),
    removed: inOrder([...before.evidence.values()].filter(item => !kept.has(item))),
    moved: [...pairs]
      .filter(([to, from]) => !to.inline && to.path !== from.path)
      .map(([to, from]) => ({ from, to }))
      .sort((a, b) => (a.to.path < b.to.path ? -1 : 1)),
    uncited: inOrder(
      [...pairs].filter(([now, then]) => isUsed(before, then) && !isUsed(after, now)).map(([now]) => now),
    ),
  };
}

function earlierFile({ path }: Evidence, before: Sef, { earlier }: Matches): Evidence | undefined {
  return before.evidence.get(earlier.get(path) ?? '');
}

/** The place in a list changes with each item before it; the words do not. */
function inlineKey({ title, type }: Evidence): string {
  return `${type}\n${title}`;
}

function byTitle(sef: Sef): ReadonlyMap<string, Evidence> {
  return new Map(
    [...sef.evidence.values()].filter(({ inline }) => inline).map(item => [inlineKey(item), item]),
  );
}

function inOrder(items: readonly Evidence[]): Evidence[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
