import type { Coverage, State } from '../coverage/coverage.ts';
import type { Framework } from '../framework/framework.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';

/** Coverage as a table: criteria by evidence type and focus, and the statements of each focus. All in the framework's order. */
export interface Matrix {
  /** What each cell of a row stands for: the evidence types, then the foci. */
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly MatrixGroup[];
  readonly foci: readonly { readonly title: string; readonly rows: readonly StatementRow[] }[];
}

export interface MatrixGroup {
  /** As the framework words it. */
  readonly title: string;
  readonly short: string;
  readonly rows: readonly MatrixRow[];
}

export interface MatrixColumn {
  readonly kind: 'type' | 'focus';
  readonly title: string;
}

export interface MatrixRow {
  readonly number: number;
  readonly title: string;
  readonly cells: readonly State[];
  readonly state: State;
  readonly reasons: readonly string[];
}

export interface StatementRow {
  readonly title: string;
  readonly state: State;
  readonly reasons: readonly string[];
}

export function matrixOf(coverage: Coverage, framework: Framework, hide: Hide): Matrix {
  const { groups, criteria, foci, statements, types } = framework;
  return {
    columns: [
      ...types.map(({ short }): MatrixColumn => ({ kind: 'type', title: short })),
      ...foci.map(({ title }): MatrixColumn => ({ kind: 'focus', title })),
    ],
    groups: groups.map(({ id, title, short }) => ({
      title,
      short,
      rows: criteria
        .filter(({ group }) => group === id)
        .flatMap(criterion => rowOf(criterion, coverage, hide)),
    })),
    foci: foci
      .map(({ id, title }) => ({
        title,
        rows: statements
          .filter(({ focus }) => focus === id)
          .flatMap(statement => statementRowOf(statement, coverage, hide)),
      }))
      .filter(({ rows }) => rows.length > 0),
  };
}

function rowOf(
  { id, number, short }: Framework['criteria'][number],
  { criteria }: Coverage,
  hide: Hide,
): MatrixRow[] {
  const covered = criteria.get(id);
  if (!covered) return [];
  const { types, foci, state, reasons } = covered;
  return [
    { number, title: short, cells: [...types.values(), ...foci.values()], state, reasons: reasons.map(hide) },
  ];
}

function statementRowOf(
  { id, short }: Framework['statements'][number],
  { statements }: Coverage,
  hide: Hide,
): StatementRow[] {
  const covered = statements.get(id);
  return covered ? [{ title: short, state: covered.state, reasons: covered.reasons.map(hide) }] : [];
}
