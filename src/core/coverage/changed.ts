import type { CriterionId, FocusId, StatementId } from '../framework/framework.ts';
import { differing } from '../sef/draft-map.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';

/** What is not in the later state of a SEF as it was in the earlier. */
export interface Changed {
  /** Items that went, came or are others now: each as it was and as it is. */
  readonly evidence: ReadonlySet<Evidence>;
  /** The criteria and statements whose coverage may be another. */
  readonly subjects: ReadonlySet<CriterionId | StatementId | FocusId>;
}

/** Whatever a change leaves alone is the same object before and after, so nothing needs to be compared in depth. */
export function changedSince(before: Sef, after: Sef): Changed {
  const records = differing(before.records, after.records);
  const evidence = new Set(
    differing(before.evidence, after.evidence).flatMap(id =>
      [before, after].flatMap(sef => sef.evidence.get(id) ?? []),
    ),
  );
  const subjects = new Set<CriterionId | StatementId | FocusId>();
  for (const { criteria, foci } of evidence) {
    for (const { id } of criteria) subjects.add(id);
    for (const id of foci) subjects.add(id);
  }
  const sections = records.filter(path => before.sections.has(path) || after.sections.has(path));
  for (const path of new Set([...sections, ...referrersOf(evidence, before, after)])) {
    for (const sef of [before, after]) {
      const criterion = sef.sections.get(path)?.criterion;
      if (criterion !== undefined) subjects.add(criterion);
    }
    for (const target of usedByOne(path, before, after)) {
      for (const id of after.evidence.get(target)?.foci ?? []) subjects.add(id);
    }
  }
  return { evidence, subjects };
}

function* referrersOf(evidence: Iterable<Evidence>, before: Sef, after: Sef): Generator<string> {
  for (const { path } of evidence) {
    for (const sef of [before, after]) yield* sef.referrers.get(path) ?? [];
  }
}

/** What the section cites or lists now and did not before, or the other way round. */
function usedByOne(path: string, before: Sef, after: Sef): string[] {
  const old = before.records.get(path)?.supports ?? new Set<string>();
  const now = after.records.get(path)?.supports ?? new Set<string>();
  return [...old, ...now].filter(target => old.has(target) !== now.has(target));
}
