import { type PlaceInValue, placesInValue } from '../document/place-in-value.ts';
import type { Step, Value } from '../document/value.ts';
import {
  type Criterion,
  type EvidenceType,
  type Focus,
  type Framework,
  findCriterion,
  type Sector,
  type Statement,
} from '../framework/framework.ts';
import type { Span } from '../text/span.ts';

/** A part of the framework that a setting names. */
export type Named =
  | { readonly is: 'criterion'; readonly part: Criterion }
  | { readonly is: 'focus'; readonly part: Focus }
  | { readonly is: 'statement'; readonly part: Statement }
  | { readonly is: 'type'; readonly part: EvidenceType }
  | { readonly is: 'sector'; readonly part: Sector };

export interface NamedPlace {
  readonly named: Named;
  readonly span: Span;
}

/** What of the framework the settings name at an offset. */
export function namedAt(framework: Framework, settings: Value, offset: number): NamedPlace | undefined {
  for (const place of namedIn(framework, settings))
    if (place.span.start <= offset && offset <= place.span.end) return place;
  return undefined;
}

/** Everything of the framework that the settings of a page, or of `sef.yaml`, name. */
export function* namedIn(framework: Framework, settings: Value): Generator<NamedPlace> {
  for (const place of placesInValue(settings)) {
    const named = namedBy(framework, place);
    if (named) yield { named, span: place.span };
  }
}

function namedBy(framework: Framework, { is, path, value }: PlaceInValue): Named | undefined {
  const name = nameOf(path);
  // The months for which each type stays current are written under the type's own name.
  if (is === 'key') return name.startsWith('freshness.') ? typeOf(framework, path.at(-1)) : undefined;
  switch (kinds[name]) {
    case 'criterion': {
      const part = findCriterion(framework, value.value);
      return part && { is: 'criterion', part };
    }
    case 'touch':
      return touched(framework, value.value);
    case 'type':
      return typeOf(framework, value.value);
    case 'sector': {
      const part = framework.sectors.find(({ id }) => id === value.value);
      return part && { is: 'sector', part };
    }
  }
  return undefined;
}

/** What each setting names. Those of an item that a section holds in place are those of a page of evidence. */
const kinds: Readonly<Record<string, 'criterion' | 'touch' | 'type' | 'sector'>> = {
  criterion: 'criterion',
  criteria: 'criterion',
  focus: 'touch',
  foci: 'touch',
  evidence: 'type',
  contributors: 'sector',
  voices: 'sector',
  'lead.sector': 'sector',
  'accepted-gaps.criterion': 'criterion',
  'accepted-gaps.type': 'type',
  'accepted-gaps.focus': 'touch',
  'accepted-gaps.statement': 'touch',
};

/** The keys alone; places in lists do not matter. */
function nameOf(path: readonly Step[]): string {
  const keys = path.filter(step => typeof step === 'string');
  return (keys[0] === 'supported-by' ? keys.slice(1) : keys).join('.');
}

function touched({ foci, statements }: Framework, name: unknown): Named | undefined {
  const statement = statements.find(({ id }) => id === name);
  if (statement) return { is: 'statement', part: statement };
  const focus = foci.find(({ id }) => id === name);
  return focus && { is: 'focus', part: focus };
}

function typeOf({ types }: Framework, name: unknown): Named | undefined {
  const part = types.find(({ id }) => id === name);
  return part && { is: 'type', part };
}
