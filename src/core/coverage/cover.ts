import type { CriterionId, FocusId, StatementId } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import { DraftMap } from '../sef/draft-map.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { finish, type Steps } from '../text/steps.ts';
import { ageOf } from './age.ts';
import { type Changed, changedSince } from './changed.ts';
import { coverCriterion, type Inputs, withPlaces } from './cover-criterion.ts';
import { coverStatement } from './cover-statement.ts';
import type { Aged, Coverage, CriterionCoverage, StatementCoverage } from './coverage.ts';
import { namingAfter, namingAmong } from './naming.ts';

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
  const { ages, naming } = same && changed ? agedAfter(same, changed, sef) : agedAnew(sef, today);
  const inputs = { sef, today, ages, naming };
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

/** How old all evidence is, and what it names. */
type AllAged = Pick<Inputs, 'ages' | 'naming'>;

function agedAnew(sef: Sef, today: Day): AllAged {
  const items = [...sef.evidence.values()].map(item => aged(item, sef, today));
  return { ages: new Map(items.map(({ evidence, age }) => [evidence.id, age])), naming: namingAmong(items) };
}

function agedAfter({ coverage }: Earlier, changed: Changed, sef: Sef): AllAged {
  const now = [...changed.evidence]
    .filter(item => sef.evidence.get(item.id) === item)
    .map(item => aged(item, sef, coverage.today));
  const ages = new DraftMap(coverage.ages);
  for (const { id } of changed.evidence) ages.put(id, undefined);
  for (const { evidence, age } of now) ages.put(evidence.id, age);
  return { ages: ages.done(), naming: namingAfter(coverage, changed, now) };
}

function aged(evidence: Evidence, { framework, config }: Sef, today: Day): Aged {
  return { evidence, age: ageOf(evidence, framework, config, today) };
}
