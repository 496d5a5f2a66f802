import type { State } from '../coverage/coverage.ts';
import type { StateCounts } from '../coverage/state-counts.ts';
import { isFound, type Lost, type Point } from '../history/point.ts';
import { countsOf, type HistoryReporter } from './history.ts';

/** What `sef history --format json` prints. Fields are never renamed or removed within a schema version; new ones may come. */
export interface JsonHistory {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'sef'; readonly version: string };
  /** The SEF's folder, relative to where the command was run, with `/`. */
  readonly root: string;
  /** As the newest version that can be read has it. */
  readonly area: string;
  readonly framework: string;
  /** `YYYY-MM-DD`: the day for which every point was reckoned; null: each for its own `date`. */
  readonly today: string | null;
  /** `more`: earlier versions were left out, because of `--max`. `not-here`: this clone holds only the end of the history. */
  readonly earlier: 'none' | 'more' | 'not-here';
  /** Oldest first. */
  readonly points: readonly JsonPoint[];
}

export interface JsonPoint {
  /** The whole id. */
  readonly commit: string;
  /** `YYYY-MM-DD`, where the commit was made. Several points may have the same. */
  readonly date: string;
  /** The SEF's folder at that time, from the top of the repository; empty: the top. */
  readonly folder: string;
  /** Why nothing is known; then all that follows is null. */
  readonly lost: Lost['lost'] | null;
  /** Where it is not the `framework` of the newest version, states are of other criteria. */
  readonly framework: string | null;
  readonly criteria: StateCounts | null;
  readonly statements: StateCounts | null;
  /** Criterion → state. */
  readonly states: Readonly<Record<string, State>> | null;
  /** Statement → state. */
  readonly statementStates: Readonly<Record<string, State>> | null;
  /** Evidence items. */
  readonly evidence: number | null;
  /** Files that are part of the SEF. */
  readonly files: number | null;
}

export const historyJson: HistoryReporter = (
  { root, area, framework, today, earlier, points },
  { version },
) => {
  const json: JsonHistory = {
    schemaVersion: 1,
    tool: { name: 'sef', version },
    root,
    area,
    framework: framework.id,
    today: today ?? null,
    earlier,
    points: points.map(jsonPoint),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
};

const nothing = {
  framework: null,
  criteria: null,
  statements: null,
  states: null,
  statementStates: null,
  evidence: null,
  files: null,
};

function jsonPoint({ commit, day, folder, found }: Point): JsonPoint {
  const head = { commit, date: day, folder };
  if (!isFound(found)) return { ...head, lost: found.lost, ...nothing };
  const { criteria, statements, evidence, files } = countsOf(found);
  return {
    ...head,
    lost: null,
    framework: found.framework,
    criteria,
    statements,
    states: Object.fromEntries(found.criteria),
    statementStates: Object.fromEntries(found.statements),
    evidence,
    files,
  };
}
