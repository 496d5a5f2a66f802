import type { Support } from '../coverage/coverage.ts';
import type { Matches } from './match-files.ts';

type Item = Pick<Support, 'evidence' | 'age' | 'support'>;

/** What came, went, aged or is used otherwise among the items behind a state, one sentence each. */
export function whyChanged(before: readonly Item[], after: readonly Item[], matches: Matches): string[] {
  const then = new Map(before.map(item => [idNow(item, matches), item]));
  const now = new Map(after.map(item => [item.evidence.id, item]));
  const came = after.flatMap(item => howItCame(item, then.get(item.evidence.id)));
  const went = [...then].flatMap(([id, item]) => (now.has(id) ? [] : howItWent(item, id)));
  return [...went, ...came];
}

/** Inline items keep the section's path in their id. */
function idNow({ evidence }: Item, matches: Matches): string {
  const path = matches.later.get(evidence.path);
  return path === undefined ? '' : path + evidence.id.slice(evidence.path.length);
}

function howItCame({ evidence: { title }, age, support }: Item, then: Item | undefined): string[] {
  const isUsed = support !== 'tagged';
  const wasUsed = then !== undefined && then.support !== 'tagged';
  if (age.state === 'stale')
    return then?.age.state === 'current' ? [`“${title}” is out of date by its new date or type.`] : [];
  if (then?.age.state === 'stale') return [`“${title}” is current now.`];
  if (isUsed && !wasUsed) return [`“${title}” supports it now.`];
  if (!isUsed && wasUsed) return [`“${title}” is no longer used here.`];
  return then === undefined ? [`“${title}” names it now.`] : [];
}

function howItWent({ evidence: { title }, support }: Item, id: string): string[] {
  if (id === '') return [`“${title}” was taken out of the SEF.`];
  return [support === 'tagged' ? `“${title}” no longer names it.` : `“${title}” is no longer used here.`];
}
