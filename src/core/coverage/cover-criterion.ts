import { type CriterionId, type Framework, touchesFocus } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import type { AcceptedGap } from '../sef/config.ts';
import { type Sef, sectionsOfCriterion, usesOf } from '../sef/sef.ts';
import { acceptedGap } from './accepted.ts';
import type { Age } from './age.ts';
import {
  byTitle,
  type CriterionCoverage,
  isCurrent,
  type State,
  type Support,
  type SupportKind,
  supporting,
} from './coverage.ts';
import type { Naming } from './naming.ts';
import { fociLacking, typesOf } from './needs.ts';
import { reasonsForCriterion } from './reasons.ts';

export interface Inputs {
  readonly sef: Sef;
  readonly ages: ReadonlyMap<string, Age>;
  readonly naming: Naming;
  readonly today: Day;
}

export function coverCriterion(id: CriterionId, group: string, inputs: Inputs): CriterionCoverage {
  const { sef, today } = inputs;
  const { framework, config } = sef;
  const sections = sectionsOfCriterion(sef, id).map(({ path }) => path);
  const items = itemsFor(id, sections, inputs);
  const accept = (state: State, gap: AcceptedGap | undefined) =>
    gap && state !== 'covered' ? 'accepted' : state;

  const types = new Map(
    framework.types.map(type => {
      const state = cellState(items.filter(({ evidence }) => evidence.type === type.id));
      return [type.id, accept(state, acceptedGap(config, { criterion: id, type: type.id }, today))];
    }),
  );
  const foci = new Map(
    framework.foci.map(focus => {
      const touching = items.filter(({ evidence }) =>
        evidence.foci.some(named => touchesFocus(named, focus.id)),
      );
      return [
        focus.id,
        accept(cellState(touching), acceptedGap(config, { criterion: id, focus: focus.id }, today)),
      ];
    }),
  );
  const plain = criterionState(group, sections, items, sef);
  const gap = acceptedGap(config, { criterion: id }, today);
  const state = accept(plain, gap);
  const accepted = state === 'accepted' ? gap : undefined;
  const reasons = reasonsForCriterion({ group, sections, items, accepted, state: plain }, sef);
  return { id, state, reasons, sections, items, types, foci, voices: voicesOf(items, framework), accepted };
}

/**
 * The coverage of a criterion after a change to none of the evidence: what it was, each item with the place where it is
 * used now. Undefined: it is not the same items, used in the same way.
 */
export function withPlaces(
  before: CriterionCoverage,
  inputs: Omit<Inputs, 'naming'>,
): CriterionCoverage | undefined {
  const sections = sectionsOfCriterion(inputs.sef, before.id).map(({ path }) => path);
  const used = usedIn(sections, inputs);
  const old = supporting(before.items);
  const isSame =
    sections.join('\n') === before.sections.join('\n') &&
    old.length === used.size &&
    old.every(({ evidence, support }) => used.get(evidence.id)?.support === support);
  if (!isSame) return undefined;
  const placed = old.map(item => used.get(item.evidence.id) ?? item);
  return { ...before, items: placed.concat(before.items.slice(old.length)) };
}

/** Supporting items in the order of the framework's types, then tagged ones; by title within. */
function itemsFor(id: CriterionId, sections: readonly string[], inputs: Inputs): Support[] {
  const used = usedIn(sections, inputs);
  const tagged = inputs.naming.criterion(id).filter(({ evidence }) => !used.has(evidence.id));
  return byUseTypeAndTitle([...used.values(), ...tagged], inputs.sef.framework);
}

/** What the sections use, by its id, each item once: as the one that uses it best does. */
function usedIn(
  sections: readonly string[],
  { sef, ages }: Pick<Inputs, 'sef' | 'ages'>,
): Map<string, Support> {
  const used = new Map<string, Support>();
  for (const path of sections) {
    for (const { evidence, via: support, reference } of usesOf(sef, path)) {
      const age = ages.get(evidence.id);
      const known = used.get(evidence.id);
      if (age && (!known || rank(support) < rank(known.support)))
        used.set(evidence.id, { evidence, age, support, path, span: reference.span });
    }
  }
  return used;
}

const ranks: readonly SupportKind[] = ['cited', 'listed', 'inline', 'tagged'];
const rank = (support: SupportKind) => ranks.indexOf(support);

function byUseTypeAndTitle(items: readonly Support[], { types }: Framework): Support[] {
  const order = new Map(types.map(({ id }, index) => [id as string | undefined, index]));
  const placed = items.map(item => {
    const place = (item.support === 'tagged' ? 1000 : 0) + (order.get(item.evidence.type) ?? 999);
    return { item, evidence: item.evidence, place };
  });
  placed.sort((a, b) => a.place - b.place || byTitle(a, b));
  return placed.map(({ item }) => item);
}

function cellState(items: readonly Support[]): State {
  if (supporting(items).some(isCurrent)) return 'covered';
  return items.length > 0 ? 'thin' : 'missing';
}

function criterionState(
  group: string,
  sections: readonly string[],
  items: readonly Support[],
  sef: Sef,
): State {
  const current = items.filter(isCurrent);
  if (sections.length === 0 || current.length === 0) return 'missing';
  const support = supporting(current);
  const enough =
    typesOf(support).size >= sef.config.requiredTypes &&
    fociLacking(group, support, sef.framework).length === 0;
  return enough ? 'covered' : 'thin';
}

function voicesOf(items: readonly Support[], { sectors }: Framework) {
  const heard = new Set(supporting(items).flatMap(({ evidence }) => evidence.voices));
  return sectors.filter(({ id }) => heard.has(id)).map(({ id }) => id);
}
