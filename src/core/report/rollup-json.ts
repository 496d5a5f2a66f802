import type { State } from '../coverage/coverage.ts';
import type { StateCounts } from '../coverage/state-counts.ts';
import type { Area, Part } from '../rollup/overview.ts';
import type { Severity } from '../text/severity.ts';
import type { RollupReporter } from './rollup.ts';

/** What `sef rollup --format json` prints. Fields are never renamed or removed within a schema version; new ones may come. */
export interface JsonRollup {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'sef'; readonly version: string };
  /** One for each framework, that with the most areas first. */
  readonly overviews: readonly JsonOverview[];
}

export interface JsonOverview {
  readonly framework: string;
  /** `YYYY-MM-DD`, oldest first: the days for which the reports were reckoned. */
  readonly days: readonly string[];
  readonly areas: readonly JsonArea[];
  readonly criteria: readonly JsonPart[];
  readonly statements: readonly JsonPart[];
  /** Ids of criteria and statements, what most areas lack first. */
  readonly worst: readonly string[];
}

export interface JsonArea {
  /** Unlike every other's. */
  readonly name: string;
  readonly area: string;
  readonly root: string;
  readonly today: string;
  readonly criteria: StateCounts;
  readonly statements: StateCounts;
  /** Criterion or statement → state. */
  readonly states: Readonly<Record<string, State>>;
  /** Null in a report without findings. */
  readonly findings: Readonly<Record<Severity, number>> | null;
}

export interface JsonPart {
  readonly id: string;
  /** Null for a statement. */
  readonly number: number | null;
  readonly title: string;
  readonly counts: StateCounts;
  /** Names of areas. */
  readonly missing: readonly string[];
  readonly thin: readonly string[];
}

export const rollupJson: RollupReporter = (overviews, { version }) => {
  const json: JsonRollup = {
    schemaVersion: 1,
    tool: { name: 'sef', version },
    overviews: overviews.map(({ framework, days, areas, criteria, statements, worst }) => ({
      framework,
      days,
      areas: areas.map(jsonArea),
      criteria: criteria.map(jsonPart),
      statements: statements.map(jsonPart),
      worst: worst.map(({ id }) => id),
    })),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
};

function jsonArea({ name, report, criteria, statements, states }: Area): JsonArea {
  const { area, root, today, findings } = report;
  return {
    name,
    area,
    root,
    today,
    criteria,
    statements,
    states: Object.fromEntries(states),
    findings: findings ?? null,
  };
}

function jsonPart({ kind, id, number, title, counts, missing, thin }: Part): JsonPart {
  return { id, number: kind === 'criterion' ? Number(number) : null, title, counts, missing, thin };
}
