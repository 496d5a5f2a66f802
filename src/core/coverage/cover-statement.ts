import type { FocusId, StatementId } from '../framework/framework.ts';
import { isUsed } from '../sef/sef.ts';
import { acceptedGap } from './accepted.ts';
import type { Inputs } from './cover-criterion.ts';
import { byTitle, isCurrent, type State, type StatementCoverage, type StatementItem } from './coverage.ts';
import { reasonsForStatement } from './reasons.ts';

/** Only items that name the statement itself count; the bare focus is a looser thing to say. */
export function coverStatement(
  id: StatementId,
  focus: FocusId,
  { sef, naming, today }: Inputs,
): StatementCoverage {
  const items: readonly StatementItem[] = naming
    .statement(id)
    .map(({ evidence, age }) => ({ evidence, age, used: isUsed(sef, evidence) }))
    .sort(byTitle);
  const plain = statementState(items);
  const gap = plain === 'covered' ? undefined : acceptedGap(sef.config, { statement: id }, today);
  return {
    id,
    focus,
    state: gap ? 'accepted' : plain,
    reasons: reasonsForStatement(items, plain, gap),
    items,
    accepted: gap,
  };
}

function statementState(items: readonly StatementItem[]): State {
  if (items.some(item => item.used && isCurrent(item))) return 'covered';
  return items.length > 0 ? 'thin' : 'missing';
}
