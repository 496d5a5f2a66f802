import type { Day } from '../sef/calendar.ts';
import type { Sef } from '../sef/sef.ts';
import { type Age, ageOf } from './age.ts';
import { coverCriterion } from './cover-criterion.ts';
import { coverStatement } from './cover-statement.ts';
import type { Coverage } from './coverage.ts';

/** What a SEF covers on a day: who supports what, in which state, and why (format.md 3). */
export function cover(sef: Sef, today: Day): Coverage {
  const ages = new Map<string, Age>();
  for (const item of sef.evidence.values()) ages.set(item.id, ageOf(item, sef.framework, sef.config, today));
  return {
    today,
    ages,
    criteria: new Map(
      sef.framework.criteria.map(({ id, group }) => [id, coverCriterion(id, group, { sef, ages, today })]),
    ),
    statements: new Map(
      sef.framework.statements.map(({ id, focus }) => [id, coverStatement(id, focus, { sef, ages, today })]),
    ),
  };
}
