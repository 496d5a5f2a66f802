import type { Coverage, CriterionCoverage, State, StatementCoverage } from '../coverage/coverage.ts';
import type { StateChange } from './comparison.ts';
import type { Matches } from './match-files.ts';
import { whyChanged } from './why-changed.ts';

export interface StateChanges {
  readonly closed: readonly StateChange[];
  readonly opened: readonly StateChange[];
  readonly changed: readonly StateChange[];
}

/** What both frameworks ask for and is in another state now, in the order of the later one. */
export function compareCoverage(before: Coverage, after: Coverage, matches: Matches): StateChanges {
  const changes = [
    ...[...after.criteria.values()].flatMap(now => {
      const then = before.criteria.get(now.id);
      return then ? criterionChanges(then, now, matches) : [];
    }),
    ...[...after.statements.values()].flatMap(now => {
      const then = before.statements.get(now.id);
      return then ? statementChange(then, now, matches) : [];
    }),
  ];
  return {
    closed: changes.filter(({ from, to }) => directionOf(from, to) === 'closed'),
    opened: changes.filter(({ from, to }) => directionOf(from, to) === 'opened'),
    changed: changes.filter(({ from, to }) => directionOf(from, to) === 'changed'),
  };
}

/** How much there is, whatever was agreed about it. */
const ranks: Readonly<Record<Exclude<State, 'accepted'>, number>> = { missing: 0, thin: 1, covered: 2 };

/**
 * To accept a gap is not to close it, so that is neither. When it is no longer accepted and not covered either, it is open
 * again; when what was covered is an accepted gap now, something was lost.
 */
export function directionOf(from: State, to: State): keyof StateChanges {
  if (to === 'accepted') return from === 'covered' ? 'opened' : 'changed';
  if (from === 'accepted') return to === 'covered' ? 'closed' : 'opened';
  return ranks[to] > ranks[from] ? 'closed' : 'opened';
}

function criterionChanges(then: CriterionCoverage, now: CriterionCoverage, matches: Matches): StateChange[] {
  const own: StateChange[] =
    then.state === now.state
      ? []
      : [
          {
            kind: 'criterion',
            id: now.id,
            from: then.state,
            to: now.state,
            reasons: [...whyChanged(then.items, now.items, matches), ...now.reasons],
          },
        ];
  const cells = [
    ...changedCells(then.types, now.types).map(cell => ({
      ...cell,
      of: (item: Item) => item.evidence.type === cell.name,
    })),
    ...changedCells(then.foci, now.foci).map(cell => ({
      ...cell,
      of: (item: Item) =>
        item.evidence.foci.some(named => named === cell.name || named.startsWith(`${cell.name}/`)),
    })),
  ].map(({ name, from, to, of }): StateChange => {
    const reasons = whyChanged(then.items.filter(of), now.items.filter(of), matches);
    return { kind: 'cell', id: `${now.id}/${name}`, from, to, reasons };
  });
  return [...own, ...cells];
}

type Item = CriterionCoverage['items'][number];

function changedCells<T extends string>(then: ReadonlyMap<T, State>, now: ReadonlyMap<T, State>) {
  return [...now].flatMap(([name, to]) => {
    const from = then.get(name);
    return from === undefined || from === to ? [] : [{ name, from, to }];
  });
}

function statementChange(then: StatementCoverage, now: StatementCoverage, matches: Matches): StateChange[] {
  if (then.state === now.state) return [];
  const reasons = [
    ...whyChanged(then.items.map(asSupport), now.items.map(asSupport), matches),
    ...now.reasons,
  ];
  return [{ kind: 'statement', id: now.id, from: then.state, to: now.state, reasons }];
}

function asSupport({ evidence, age, used }: StatementCoverage['items'][number]) {
  return { evidence, age, support: used ? ('cited' as const) : ('tagged' as const) };
}
