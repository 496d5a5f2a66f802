import type { CriterionId, StatementId } from '../framework/framework.ts';
import { addTo } from '../text/groups.ts';
import type { Changed } from './changed.ts';
import { type Aged, type Coverage, type Support, supporting } from './coverage.ts';

/** The evidence that itself names a criterion or a statement, whether or not a section uses it. */
export interface Naming {
  criterion(id: CriterionId): readonly Support[];
  statement(id: StatementId): readonly Aged[];
}

/** Goes through all the evidence, once for all that it names: a large SEF has more of it than a processor keeps at hand. */
export function namingAmong(items: Iterable<Aged>): Naming {
  const criteria = new Map<string, Support[]>();
  const foci = new Map<string, Aged[]>();
  for (const item of items) {
    const { evidence } = item;
    for (const id of new Set(evidence.criteria.map(named => named.id)))
      for (const named of tagged(item, id)) addTo(criteria, id, named);
    for (const id of new Set(evidence.foci)) addTo(foci, id, item);
  }
  return { criterion: id => criteria.get(id) ?? [], statement: id => foci.get(id) ?? [] };
}

/** After a change: what named it before and is as it was, and of what has changed what names it now. */
export function namingAfter(before: Coverage, changed: Changed, now: readonly Aged[]): Naming {
  const isAsItWas = ({ evidence }: Aged) => !changed.evidence.has(evidence);
  return {
    criterion(id) {
      const items = before.criteria.get(id)?.items ?? [];
      const used = supporting(items);
      const others = items.slice(used.length).filter(isAsItWas);
      return others.concat([...used.filter(isAsItWas), ...now].flatMap(item => tagged(item, id)));
    },
    statement(id) {
      const items: readonly Aged[] = before.statements.get(id)?.items ?? [];
      return items.filter(isAsItWas).concat(now.filter(({ evidence }) => evidence.foci.includes(id)));
    },
  };
}

/** The tag of an item for a criterion, where it has one. */
function tagged({ evidence, age }: Aged, id: CriterionId): Support[] {
  const tag = evidence.criteria.find(criterion => criterion.id === id);
  return tag ? [{ evidence, age, support: 'tagged', path: evidence.path, span: tag.span }] : [];
}
