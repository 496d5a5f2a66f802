import type { State } from '../coverage/coverage.ts';
import { countStates, type StateCounts } from '../coverage/state-counts.ts';
import type { Framework } from '../framework/framework.ts';
import { bundledFramework } from '../framework/packs.ts';
import { groupsOf } from '../text/groups.ts';
import type { AreaReport } from './area-report.ts';

/** Many areas side by side, as far as one framework asks the same of them. */
export interface Overview {
  /** The framework's name as the reports have it. */
  readonly framework: string;
  /** By name. */
  readonly areas: readonly Area[];
  /** In the framework's order. */
  readonly criteria: readonly Part[];
  readonly statements: readonly Part[];
  /** Of both, what most areas lack first; what no area lacks is not among them. */
  readonly worst: readonly Part[];
  /** The days for which the reports were reckoned, oldest first. */
  readonly days: readonly string[];
}

export interface Area {
  /** Unlike every other's: where two have the same name, with the folder. */
  readonly name: string;
  readonly report: AreaReport;
  readonly criteria: StateCounts;
  readonly statements: StateCounts;
  /** Criterion or statement → its state here; one that the report does not know has none. */
  readonly states: ReadonlyMap<string, State>;
}

/** A criterion or a statement, over all areas. */
export interface Part {
  readonly kind: 'criterion' | 'statement';
  readonly id: string;
  /** `5`; empty for a statement. */
  readonly number: string;
  /** In the words of a framework that comes with the tool, else the id. */
  readonly title: string;
  readonly counts: StateCounts;
  /** Names of areas. */
  readonly missing: readonly string[];
  readonly thin: readonly string[];
}

/** The frameworks with the most areas first. */
export function overviewsOf(reports: readonly AreaReport[]): readonly Overview[] {
  return [...groupsOf(reports, ({ framework }) => framework)]
    .map(([framework, own]) => overviewOf(framework, own))
    .sort((a, b) => b.areas.length - a.areas.length || compare(a.framework, b.framework));
}

/** Two reports of one SEF, so that it would count twice; undefined: there are none. */
export function sameTwice(reports: readonly AreaReport[]): AreaReport | undefined {
  const seen = new Set<string>();
  return reports.find(({ area, root }) => {
    const key = JSON.stringify([area, root]);
    const isKnown = seen.has(key);
    seen.add(key);
    return isKnown;
  });
}

function overviewOf(framework: string, reports: readonly AreaReport[]): Overview {
  const areas = areasOf(reports);
  const pack = bundledFramework(framework);
  const criteria = partsOf('criterion', areas, pack);
  const statements = partsOf('statement', areas, pack);
  const lacking = ({ counts }: Part) => counts.missing + counts.thin;
  const worst = [...criteria, ...statements]
    .filter(part => lacking(part) > 0)
    .sort((a, b) => b.counts.missing - a.counts.missing || lacking(b) - lacking(a));
  const days = [...new Set(reports.map(({ today }) => today))].sort(compare);
  return { framework, areas, criteria, statements, worst, days };
}

function areasOf(reports: readonly AreaReport[]): Area[] {
  const names = new Map<string, number>();
  for (const { area } of reports) names.set(area, (names.get(area) ?? 0) + 1);
  return reports
    .map(report => {
      const { area, root, criteria, statements } = report;
      const isAlone = area !== '' && names.get(area) === 1;
      return {
        name: isAlone ? area : `${area} (${root})`.trim(),
        report,
        criteria: countStates(criteria.map(({ state }) => state)),
        statements: countStates(statements.map(({ state }) => state)),
        states: new Map([...criteria, ...statements].map(({ id, state }) => [id, state])),
      };
    })
    .sort((a, b) => compare(a.name, b.name));
}

/** What any of the reports knows, in the order in which they have it. */
function partsOf(kind: Part['kind'], areas: readonly Area[], pack: Framework | undefined): Part[] {
  const found = new Map<string, string>();
  for (const { report } of areas) {
    if (kind === 'criterion') for (const { id, number } of report.criteria) found.set(id, String(number));
    else for (const { id } of report.statements) found.set(id, '');
  }
  const known = kind === 'criterion' ? pack?.criteria : pack?.statements;
  return [...found].map(([id, number]) => {
    const own = areas.flatMap(({ name, states }) => {
      const state = states.get(id);
      return state ? [{ name, state }] : [];
    });
    const named = (wanted: State) => own.filter(({ state }) => state === wanted).map(({ name }) => name);
    return {
      kind,
      id,
      number,
      title: known?.find(entry => entry.id === id)?.short ?? id,
      counts: countStates(own.map(({ state }) => state)),
      missing: named('missing'),
      thin: named('thin'),
    };
  });
}

/** The same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
