import type { Framework } from '../framework/framework.ts';
import { addMonths, type Day } from '../sef/calendar.ts';
import type { Config } from '../sef/config.ts';
import type { Evidence } from '../sef/record.ts';

/** Whether evidence still speaks for today. */
export interface Age {
  readonly state: 'current' | 'stale';
  /** The last day on which it is current; undefined when it has no date or no known type. */
  readonly currentUntil: Day | undefined;
}

/** Current until its date plus the freshness of its type, that day included (format.md 3). */
export function ageOf(evidence: Evidence, framework: Framework, config: Config, today: Day): Age {
  const months = freshnessOf(evidence, framework, config);
  if (!evidence.date || months === undefined) return { state: 'stale', currentUntil: undefined };
  const currentUntil = addMonths(evidence.date, months);
  return { state: today <= currentUntil ? 'current' : 'stale', currentUntil };
}

/** Months for which evidence of this type is current; undefined for an item of no known type. */
export function freshnessOf({ type }: Evidence, framework: Framework, config: Config): number | undefined {
  if (type === undefined) return undefined;
  return config.freshness.get(type) ?? framework.types.find(({ id }) => id === type)?.freshness;
}
