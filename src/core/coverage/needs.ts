import { type Framework, touchesFocus } from '../framework/framework.ts';
import type { Support } from './coverage.ts';

export function typesOf(items: readonly Support[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ evidence }) => evidence.type ?? []));
}

/** The foci that a criterion of this group needs and these items do not touch; all of them when any one would do. */
export function fociLacking(group: string, items: readonly Support[], { groups, foci }: Framework) {
  const needs = groups.find(({ id }) => id === group)?.needsFoci ?? 'none';
  const untouched = foci.filter(
    focus => !items.some(item => item.evidence.foci.some(named => touchesFocus(named, focus.id))),
  );
  if (needs === 'none' || (needs === 'any' && untouched.length < foci.length)) return [];
  return untouched;
}
