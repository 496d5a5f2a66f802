import type { CriterionCoverage, State, StatementCoverage, SupportKind } from '../coverage/coverage.ts';
import type { Hide } from '../privacy/hide-identifiers.ts';
import type { Finding } from '../rules/finding.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { linesOf } from '../sef/lines-of.ts';
import type { Evidence } from '../sef/record.ts';
import { type Sef, type Use, usesOf } from '../sef/sef.ts';
import { positionAt, type Range, rangeOf } from '../text/line-index.ts';
import { comparePaths } from '../text/path.ts';
import type { Severity } from '../text/severity.ts';
import type { Span } from '../text/span.ts';
import type { Reporter, ReportOptions, Result } from './report.ts';
import { type Summary, summaryOf } from './summary.ts';

/**
 * What `sef check --format json` prints for one root; several roots are an array of these. Fields are never renamed or
 * removed within a schema version; new ones may come. Every list is in the framework's order or in that of paths.
 */
export interface JsonReport extends JsonCoverageReport {
  /** By path, then place, then rule. */
  readonly findings: readonly JsonFinding[];
}

/** What `sef coverage --format json` prints: the same without the findings. */
export interface JsonCoverageReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'sef'; readonly version: string };
  /** The framework that was used; the default one where `sef.yaml` names none that can be used. */
  readonly framework: string;
  readonly area: string;
  /** The root's folder, relative to where the command was run, with `/`. All other paths are relative to the root. Identifiers are masked, in paths too. */
  readonly root: string;
  /** `YYYY-MM-DD`: the day for which the age of evidence was reckoned. */
  readonly today: string;
  readonly summary: Summary;
  readonly coverage: {
    readonly criteria: readonly JsonCriterion[];
    readonly statements: readonly JsonStatement[];
  };
}

export interface JsonCriterion {
  readonly id: string;
  readonly number: number;
  readonly group: string;
  readonly state: State;
  /** The path of its section (the first, should there be two); null when there is none. */
  readonly section: string | null;
  /** Why it is in its state, in sentences. */
  readonly reasons: readonly string[];
  readonly evidence: readonly JsonEvidence[];
  /** Evidence type → state of the cell. */
  readonly types: Readonly<Record<string, State>>;
  /** Focus → state of the cell. */
  readonly foci: Readonly<Record<string, State>>;
  /** Sectors whose voices the supporting items carry. */
  readonly voices: readonly string[];
}

export interface JsonStatement {
  readonly id: string;
  readonly focus: string;
  readonly state: State;
  /** The items that name the statement; `support` is `tagged` when no section uses the item. */
  readonly evidence: readonly JsonEvidence[];
}

export interface JsonEvidence {
  /** The item's path; for an inline item its section's path and its place in the list. */
  readonly id: string;
  readonly title: string;
  /** Null when the item does not say a type that the framework knows. */
  readonly type: string | null;
  readonly state: 'current' | 'stale';
  readonly support: SupportKind;
  /** Where it is cited, listed, held inline or tagged. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

export interface JsonFinding {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  /** What is wrong, why it matters and what to do next. */
  readonly message: string;
  readonly path: string;
  /** Lines and columns from 1; columns in UTF-16 units, the end not included. */
  readonly range: Range;
  readonly related: readonly { readonly message: string; readonly path: string; readonly range: Range }[];
  /** Titles of the changes an editor offers. */
  readonly fixes: readonly string[];
  /** The same as long as it is the same problem; holds no line number. */
  readonly fingerprint: string;
}

/** The machine's report. Its shape is a contract: other tools read it. */
export const reportJson: Reporter = (results, options) =>
  results.map((result, place) => jsonPart(result, options, { place, of: results.length })).join('');

/** What is said of one of several roots, with what stands before and after it: together they are the report. */
export function jsonPart(
  result: Result,
  options: Pick<ReportOptions, 'version'>,
  { place, of }: { readonly place: number; readonly of: number },
): string {
  const report = jsonReport(result, options);
  if (of === 1) return print([report]);
  // In an array each stands two spaces further in.
  const written = JSON.stringify([report], undefined, 2).slice(2, -2);
  return `${place === 0 ? '[\n' : ''}${written}${place === of - 1 ? '\n]\n' : ',\n'}`;
}

export const reportCoverageJson: Reporter = (results, options) =>
  print(results.map(result => jsonCoverageReport(result, options)));

/** Two spaces, one line at the end: a diff of two reports can be read. */
function print(reports: readonly JsonCoverageReport[]): string {
  return `${JSON.stringify(reports.length === 1 ? reports[0] : reports, undefined, 2)}\n`;
}

export function jsonReport(result: Result, options: Pick<ReportOptions, 'version'>): JsonReport {
  const { sef } = result.checked;
  const hide = hideIn(sef);
  const findings = result.checked.findings.map(finding => jsonFinding(finding, sef, hide));
  return { ...jsonCoverageReport(result, options), findings };
}

export function jsonCoverageReport(
  result: Result,
  { version }: Pick<ReportOptions, 'version'>,
): JsonCoverageReport {
  const { root, checked } = result;
  const { sef, coverage } = checked;
  const hide = hideIn(sef);
  const usesIn = useReader(sef);
  return {
    schemaVersion: 1,
    tool: { name: 'sef', version },
    framework: sef.framework.id,
    area: hide(sef.config.area),
    root,
    today: coverage.today,
    summary: summaryOf(result),
    coverage: {
      criteria: sef.framework.criteria.flatMap(({ id, number, group }) => {
        const covered = coverage.criteria.get(id);
        return covered ? [{ id, number, group, ...jsonCriterion(covered, sef, hide) }] : [];
      }),
      statements: [...coverage.statements.values()].map(covered => jsonStatement(covered, usesIn, sef, hide)),
    },
  };
}

function jsonCriterion(
  { state, sections, reasons, items, types, foci, voices }: CriterionCoverage,
  sef: Sef,
  hide: Hide,
): Omit<JsonCriterion, 'id' | 'number' | 'group'> {
  return {
    state,
    section: sections[0] === undefined ? null : hide(sections[0]),
    reasons: reasons.map(hide),
    evidence: items.map(({ evidence, age, support, path, span }) =>
      jsonEvidence(evidence, age.state, { support, path, span }, sef, hide),
    ),
    types: Object.fromEntries(types),
    foci: Object.fromEntries(foci),
    voices,
  };
}

function jsonStatement(
  { id, focus, state, items }: StatementCoverage,
  usesIn: UseReader,
  sef: Sef,
  hide: Hide,
): JsonStatement {
  const evidence = items.map(item =>
    jsonEvidence(item.evidence, item.age.state, bestUse(item.evidence, usesIn, sef), sef, hide),
  );
  return { id, focus, state, evidence };
}

interface Place {
  readonly support: SupportKind;
  readonly path: string;
  readonly span: Span;
}

function jsonEvidence(
  { id, title, type }: Evidence,
  state: 'current' | 'stale',
  { support, path, span }: Place,
  sef: Sef,
  hide: Hide,
): JsonEvidence {
  const { line } = positionAt(linesOf(sef, path), span.start);
  return { id: hide(id), title: hide(title), type: type ?? null, state, support, path: hide(path), line };
}

const ranks: readonly SupportKind[] = ['cited', 'listed', 'inline', 'tagged'];

type UseReader = (path: string) => ReadonlyMap<string, Use>;

/** What each section uses, by the item; a section that uses many is asked for each of them, and read once. */
function useReader(sef: Sef): UseReader {
  const known = new Map<string, ReadonlyMap<string, Use>>();
  return path => {
    const uses = known.get(path) ?? new Map(usesOf(sef, path).map(use => [use.evidence.id, use]));
    known.set(path, uses);
    return uses;
  };
}

/** How any section uses the item: cited before listed before inline; the first section by path. */
function bestUse(evidence: Evidence, usesIn: UseReader, sef: Sef): Place {
  const users = evidence.inline ? [evidence.path] : [...(sef.referrers.get(evidence.path) ?? [])];
  const uses = users.sort(comparePaths).flatMap((path): Place[] => {
    const use = usesIn(path).get(evidence.id);
    return use ? [{ support: use.via, path, span: use.reference.span }] : [];
  });
  const [best] = uses.sort((a, b) => ranks.indexOf(a.support) - ranks.indexOf(b.support));
  return best ?? { support: 'tagged', path: evidence.path, span: evidence.span };
}

export function jsonFinding(finding: Finding, sef: Sef, hide: Hide): JsonFinding {
  const { rule, name, severity, message, path, span, related, fixes, fingerprint } = finding;
  return {
    rule,
    name,
    severity,
    message,
    path: hide(path),
    range: rangeOf(linesOf(sef, path), span),
    related: related.map(other => ({
      message: other.message,
      path: hide(other.path),
      range: rangeOf(linesOf(sef, other.path), other.span),
    })),
    fixes: fixes.map(({ title }) => title),
    fingerprint,
  };
}
