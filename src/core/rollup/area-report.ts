import * as z from 'zod/mini';
import type { State } from '../coverage/coverage.ts';
import { states } from '../coverage/state-counts.ts';
import { readDay } from '../sef/calendar.ts';
import { type Severity, severities } from '../text/severity.ts';

/** What is taken from a report of one SEF that `sef check` or `sef coverage` wrote as JSON. */
export interface AreaReport {
  readonly area: string;
  /** The SEF's folder, as the report names it. */
  readonly root: string;
  readonly framework: string;
  /** `YYYY-MM-DD`: the day for which it was reckoned. */
  readonly today: string;
  /** In the framework's order. */
  readonly criteria: readonly { readonly id: string; readonly number: number; readonly state: State }[];
  readonly statements: readonly { readonly id: string; readonly state: State }[];
  /** Undefined in a report of `sef coverage`. */
  readonly findings: Readonly<Record<Severity, number>> | undefined;
}

/** Why a text is no such report. */
export type NoReport = 'no-json' | 'other-json' | 'newer' | 'empty';

const state = z.enum(states as readonly [State, ...State[]]);
const counts = z.object(
  Object.fromEntries(severities.map(name => [name, z.int()])) as Record<Severity, z.ZodMiniInt>,
);
const schema = z.object({
  schemaVersion: z.literal(1),
  tool: z.object({ name: z.literal('sef') }),
  area: z.string(),
  root: z.string(),
  framework: z.string(),
  today: z.string().check(z.refine(text => readDay(text) === text)),
  summary: z.object({ findings: z.optional(counts) }),
  coverage: z.object({
    criteria: z.array(z.object({ id: z.string(), number: z.int(), state })),
    statements: z.array(z.object({ id: z.string(), state })),
  }),
});
const version = z.object({
  schemaVersion: z.int().check(z.minimum(2)),
  tool: z.object({ name: z.literal('sef') }),
});

/** The reports in a file: one, or the list that is written where there were several SEFs. */
export function readReports(text: string): readonly AreaReport[] | NoReport {
  let written: unknown;
  try {
    written = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'no-json';
  }
  const all: readonly unknown[] = Array.isArray(written) ? written : [written];
  if (all.length === 0) return 'empty';
  const reports: AreaReport[] = [];
  for (const one of all) {
    const { data } = schema.safeParse(one);
    if (!data) return version.safeParse(one).success ? 'newer' : 'other-json';
    const { area, root, framework, today, summary, coverage } = data;
    reports.push({ area, root, framework, today, ...coverage, findings: summary.findings });
  }
  return reports;
}
