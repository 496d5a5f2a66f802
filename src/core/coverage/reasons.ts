import { spokenDay } from '../sef/calendar.ts';
import type { AcceptedGap } from '../sef/config.ts';
import type { Sef } from '../sef/sef.ts';
import { count, listed, lowerFirst } from '../text/words.ts';
import { isCurrent, type State, type StatementItem, type Support, supporting } from './coverage.ts';
import { fociLacking, typesOf } from './needs.ts';

interface CriterionFacts {
  readonly group: string;
  readonly sections: readonly string[];
  readonly items: readonly Support[];
  readonly state: State;
  readonly accepted: AcceptedGap | undefined;
}

/** Why a criterion is in its state, one sentence a reason. */
export function reasonsForCriterion(facts: CriterionFacts, { framework, config }: Sef): string[] {
  const { sections, items, group, accepted } = facts;
  const reasons = accepted ? [acceptedReason(accepted)] : [];
  if (sections.length === 0) reasons.push('There is no section for this criterion.');
  const current = supporting(items).filter(isCurrent);
  if (current.length > 0) {
    const types = typesOf(current).size;
    reasons.push(
      `The section uses ${count(current.length, 'current item')} of ${count(types, 'type')} of evidence; it needs ${count(config.requiredTypes, 'type')}.`,
    );
    const lacking = fociLacking(group, current, framework);
    if (lacking.length > 0) reasons.push(`None of the current evidence is about ${focusNames(lacking)}.`);
  } else if (sections.length > 0) {
    reasons.push('The section uses no current evidence.');
  }
  reasons.push(...staleReasons(items));
  const tagged = items.filter(item => item.support === 'tagged').length;
  if (tagged > 0 && sections.length > 0)
    reasons.push(
      `${count(tagged, 'item names', 'items name')} this criterion but the section does not use ${tagged === 1 ? 'it' : 'them'}.`,
    );
  return reasons;
}

function staleReasons(items: readonly StatementItem[] | readonly Support[]): string[] {
  const stale = items.filter(item => !isCurrent(item));
  const untyped = stale.filter(({ evidence }) => evidence.type === undefined).length;
  const old = stale.length - untyped;
  return [
    ...(old > 0 ? [`${count(old, 'item is', 'items are')} out of date or undated.`] : []),
    ...(untyped > 0
      ? [
          `${count(untyped, 'item is', 'items are')} of no known type, so nobody can tell how long it stays current.`,
        ]
      : []),
  ];
}

export function reasonsForStatement(
  items: readonly StatementItem[],
  state: State,
  accepted: AcceptedGap | undefined,
): string[] {
  const reasons = accepted ? [acceptedReason(accepted)] : [];
  const used = items.filter(item => item.used && isCurrent(item)).length;
  const unused = items.filter(item => !item.used).length;
  if (state === 'covered')
    reasons.push(
      `${count(used, 'current item')} that a section uses ${used === 1 ? 'names' : 'name'} this statement.`,
    );
  if (items.length === 0) reasons.push('No evidence names this statement.');
  reasons.push(...staleReasons(items));
  if (unused > 0) reasons.push(`${count(unused, 'item is', 'items are')} not used by any section.`);
  return reasons;
}

/** The foci in running words, after a "none of". */
export function focusNames(foci: readonly { readonly title: string }[]): string {
  return listed(
    foci.map(({ title }) => lowerFirst(title)),
    'or',
  );
}

function acceptedReason({ owner, reason, until }: AcceptedGap): string {
  return `Accepted as a gap until ${spokenDay(until)} by ${owner}: ${reason.replace(/\.?$/, '.')}`;
}
