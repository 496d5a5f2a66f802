import type { CriterionId, FocusId, StatementId } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import type { Sef } from '../sef/sef.ts';
import { finish, type Steps } from '../text/steps.ts';
import { type Age, ageOf } from './age.ts';
import { type Changed, changedSince } from './changed.ts';
import { coverCriterion, withPlaces } from './cover-criterion.ts';
import { coverStatement } from './cover-statement.ts';
import type { Coverage, CriterionCoverage, StatementCoverage } from './coverage.ts';

/** A state before a change: what cannot have changed since is taken over from it. */
export interface Earlier {
  readonly sef: Sef;
  readonly coverage: Coverage;
}

/** What a SEF covers on a day: who supports what, in which state, and why (format.md 3). */
export function cover(sef: Sef, today: Day, earlier?: Earlier): Coverage {
  return finish(coverSteps(sef, today, earlier));
}

/** As `cover`, pausing between criteria. */
export function* coverSteps(sef: Sef, today: Day, earlier?: Earlier): Steps<Coverage> {
  // Other settings, another framework or another day leave nothing as it was.
  const same = earlier?.coverage.today === today && earlier.sef.setup === sef.setup ? earlier : undefined;
  const changed = same && changedSince(same.sef, sef);
  const ages = same && changed?.evidence.size === 0 ? same.coverage.ages : agesOf(sef, today, same, changed);
  const inputs = { sef, today, ages };
  const old = (subject: Subject) => (changed?.subjects.has(subject) ? undefined : same?.coverage);
  // While somebody writes prose, nothing but the places of citations changes.
  const moved = (id: CriterionId) => {
    const before = changed?.evidence.size === 0 ? same?.coverage.criteria.get(id) : undefined;
    return before && withPlaces(before, inputs);
  };
  const criteria = new Map<CriterionId, CriterionCoverage>();
  for (const { id, group } of sef.framework.criteria) {
    yield;
    criteria.set(id, old(id)?.criteria.get(id) ?? moved(id) ?? coverCriterion(id, group, inputs));
  }
  const statements = new Map<StatementId, StatementCoverage>();
  for (const { id, focus } of sef.framework.statements) {
    yield;
    statements.set(id, old(id)?.statements.get(id) ?? coverStatement(id, focus, inputs));
  }
  return { today, ages, criteria, statements };
}

type Subject = CriterionId | StatementId | FocusId;

function agesOf(sef: Sef, today: Day, earlier?: Earlier, changed?: Changed): ReadonlyMap<string, Age> {
  const ages = new Map(earlier?.coverage.ages);
  for (const { id } of changed?.evidence ?? []) ages.delete(id);
  for (const item of sef.evidence.values()) {
    if (!ages.has(item.id)) ages.set(item.id, ageOf(item, sef.framework, sef.config, today));
  }
  return ages;
}
