import type { CriterionId, FocusId, StatementId } from '../framework/framework.ts';
import type { Changed } from './changed.ts';
import type { Aged, Coverage } from './coverage.ts';

/** Where the evidence that names a criterion or a statement is found, each item once; beside it may be some that does not. */
export interface Naming {
  criterion(id: CriterionId): readonly Aged[];
  statement(id: StatementId): readonly Aged[];
}

/** Goes through all the evidence, once for all that it names. */
export function namingAmong(items: Iterable<Aged>): Naming {
  const criteria = new Map<CriterionId, Aged[]>();
  const foci = new Map<FocusId | StatementId, Aged[]>();
  for (const item of items) {
    for (const { id } of item.evidence.criteria) add(item, id, criteria);
    for (const id of item.evidence.foci) add(item, id, foci);
  }
  return { criterion: id => criteria.get(id) ?? [], statement: id => foci.get(id) ?? [] };
}

function add<Id>(item: Aged, id: Id, lists: Map<Id, Aged[]>): void {
  const list = lists.get(id);
  if (!list) lists.set(id, [item]);
  else if (list.at(-1) !== item) list.push(item);
}

/** After a change: what was found there before and is as it was, and what has changed. */
export function namingAfter(before: Coverage, changed: Changed, now: readonly Aged[]): Naming {
  const isAsItWas = ({ evidence }: Aged) => !changed.evidence.has(evidence);
  const after = (items: readonly Aged[] = []) => [...items.filter(isAsItWas), ...now];
  return {
    criterion: id => after(before.criteria.get(id)?.items),
    statement: id => after(before.statements.get(id)?.items),
  };
}
