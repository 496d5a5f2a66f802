import { coverSteps } from '../coverage/cover.ts';
import type { Coverage, CriterionCoverage } from '../coverage/coverage.ts';
import type { CriterionId } from '../framework/framework.ts';
import type { Day } from '../sef/calendar.ts';
import { DraftMap } from '../sef/draft-map.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { changeSefSteps, type Sef, type SefChange } from '../sef/sef.ts';
import { comparePaths } from '../text/path.ts';
import { finish, type Steps } from '../text/steps.ts';
import { sinceBaseline } from './baseline.ts';
import type { Finding } from './finding.ts';
import { hideInFindings } from './hide-in-findings.ts';
import { byPlace, withFew, withFiles } from './in-order.ts';
import { withOwnFingerprints } from './own-fingerprints.ts';
import type { ProblemRule } from './problem-rule.ts';
import { ruleCodes, rules } from './registry.ts';
import {
  type CriterionRule,
  type DocumentRule,
  type FileRule,
  type LastRule,
  type Rule,
  type RuleContext,
  type SefRule,
  toFinding,
} from './rule.ts';
import { severityOf } from './severity-of.ts';
import { suppress } from './suppress.ts';
import { gathered, touchedBy } from './touched.ts';

/** A SEF with what it covers and what was found in it, on one day. */
export interface Checked {
  readonly sef: Sef;
  readonly coverage: Coverage;
  /** What was found in each document by itself. */
  readonly byDocument: ReadonlyMap<string, readonly Finding[]>;
  /** All of that, in the order in which it is shown. */
  readonly ofDocuments: readonly Finding[];
  /** What was found in the coverage of each criterion. */
  readonly byCriterion: ReadonlyMap<CriterionId, readonly Finding[]>;
  /** What rules that look at the whole have noted of documents; of few is there anything to note. */
  readonly notes: ReadonlyMap<string, Notes>;
  /** What was found in the SEF as a whole. */
  readonly ofSef: readonly Finding[];
  /** What is to be shown of it, by path and place; the same order on every machine. */
  readonly findings: readonly Finding[];
  /** Found too, but held in the baseline: the SEF has agreed to start from there. */
  readonly known: readonly Finding[];
}

/** What each rule has noted of one document, by the rule's code. */
type Notes = ReadonlyMap<string, readonly unknown[]>;

export function check(sef: Sef, today: Day): Checked {
  return finish(checkSteps(sef, today));
}

/** As `check`, pausing between documents. */
export function* checkSteps(sef: Sef, today: Day): Steps<Checked> {
  const coverage = yield* coverSteps(sef, today);
  yield;
  const context = contextOf(sef, coverage);
  const byDocument = new Map<string, readonly Finding[]>();
  const ofDocuments: Finding[] = [];
  const notes = new Map<string, Notes>();
  for (const path of [...new Set([...sef.records.keys(), ...sef.scans.keys()])].sort(comparePaths)) {
    const found = checkFile(path, context);
    byDocument.set(path, found);
    for (const finding of found) ofDocuments.push(finding);
    const noted = notesOn(path, context);
    if (noted) notes.set(path, noted);
    yield;
  }
  return yield* rest({ sef, coverage, byDocument, ofDocuments, notes }, context);
}

/**
 * Checks again after a change: the changed documents, those that refer to them and those they refer to, and the SEF as
 * a whole. A property test holds that the result equals a full check.
 */
export function recheck(before: Checked, changes: SefChange, today: Day): Checked {
  return finish(recheckSteps(before, changes, today));
}

/** As `recheck`, pausing between documents. */
export function* recheckSteps(before: Checked, changes: SefChange, today: Day): Steps<Checked> {
  const change = gathered(changes);
  const sef = yield* changeSefSteps(before.sef, change);
  // Every document's evidence is a day older.
  if (today !== before.coverage.today) return yield* checkSteps(sef, today);
  const coverage = yield* coverSteps(sef, today, before);
  const context = contextOf(sef, coverage);
  const found = new DraftMap(before.byDocument);
  const noted = new DraftMap(before.notes);
  const touched = touchedBy(change, before, sef);
  for (const path of touched) {
    const isThere = sef.records.has(path) || sef.scans.has(path);
    found.put(path, isThere ? checkFile(path, context) : undefined);
    noted.put(path, notesOn(path, context));
    yield;
  }
  const [byDocument, notes] = [found.done(), noted.done()];
  const again = [...touched].map(path => [path, byDocument.get(path) ?? []] as const);
  const ofDocuments = withFiles(before.ofDocuments, again);
  return yield* rest({ sef, coverage, byDocument, ofDocuments, notes }, context, before);
}

/** What is found beside and above the documents. */
function* rest(
  parts: Pick<Checked, 'sef' | 'coverage' | 'byDocument' | 'ofDocuments' | 'notes'>,
  context: RuleContext,
  before?: Checked,
): Steps<Checked> {
  const byCriterion = new Map<CriterionId, readonly Finding[]>();
  for (const [id, covered] of parts.coverage.criteria) {
    // Whatever changes in its sections makes another object of its coverage.
    const isSame = before?.coverage.criteria.get(id) === covered;
    const found = isSame ? before?.byCriterion.get(id) : undefined;
    byCriterion.set(id, found ?? checkCriterion(covered, context));
  }
  yield;
  const ofSef = checkSef(context, parts.notes);
  yield;
  return completed({ ...parts, byCriterion, ofSef }, context);
}

function completed(parts: Omit<Checked, 'findings' | 'known'>, context: RuleContext): Checked {
  const others = [...parts.ofSef, ...[...parts.byCriterion.values()].flat()];
  const { kept, used } = suppress(withFew(parts.ofDocuments, others), context);
  const last = lastRules.flatMap(rule => run(rule, context, () => rule.check(used, context)));
  const all = hideInFindings(withFew(kept, withOwnFingerprints(last)), hideIn(parts.sef));
  const { findings, known } = sinceBaseline(all, parts.sef.setup.baseline);
  return { ...parts, findings, known };
}

function contextOf(sef: Sef, coverage: Coverage): RuleContext {
  return { sef, coverage, codes: ruleCodes };
}

const documentRules = rules.filter((rule): rule is DocumentRule => rule.scope === 'document');
const problemRules = rules.filter((rule): rule is ProblemRule => 'report' in rule);
const criterionRules = rules.filter((rule): rule is CriterionRule => rule.scope === 'criterion');
const sefRules = rules.filter((rule): rule is SefRule => rule.scope === 'sef');
const fileRules = rules.filter((rule): rule is FileRule => rule.scope === 'file');
const lastRules = rules.filter((rule): rule is LastRule => rule.scope === 'last');

function checkFile(path: string, context: RuleContext): readonly Finding[] {
  const record = context.sef.records.get(path);
  const scan = context.sef.scans.get(path);
  return withOwnFingerprints([
    ...(record ? documentRules.flatMap(rule => run(rule, context, () => rule.check(record, context))) : []),
    ...(scan ? fileRules.flatMap(rule => run(rule, context, () => rule.check(scan, context))) : []),
  ]).toSorted(byPlace);
}

function notesOn(path: string, context: RuleContext): Notes | undefined {
  const record = context.sef.records.get(path);
  const noted = new Map<string, readonly unknown[]>();
  for (const rule of record ? sefRules : []) {
    const ofRule = record && rule.note ? [...rule.note(record, context)] : [];
    if (ofRule.length > 0) noted.set(rule.code, ofRule);
  }
  return noted.size > 0 ? noted : undefined;
}

function checkCriterion(covered: CriterionCoverage, context: RuleContext): readonly Finding[] {
  return withOwnFingerprints(
    criterionRules.flatMap(rule => run(rule, context, () => rule.check(covered, context))),
  );
}

function checkSef(context: RuleContext, notes: ReadonlyMap<string, Notes>): readonly Finding[] {
  const settings = settingsProblems(context);
  const inOrder = [...notes].sort(([a], [b]) => comparePaths(a, b)).map(([, noted]) => noted);
  const notesOf = (rule: SefRule) => (rule.note ? inOrder.flatMap(noted => noted.get(rule.code) ?? []) : []);
  return withOwnFingerprints([
    ...settings,
    ...sefRules.flatMap(rule => run(rule, context, () => rule.check(context, notesOf(rule)))),
  ]).toSorted(byPlace);
}

/** What is wrong with `sef.yaml` like with any other file: an unknown setting, an unknown criterion. */
function settingsProblems(context: RuleContext): Finding[] {
  return [...context.sef.setup.problems].flatMap(([path, problems]) =>
    problemRules.flatMap(rule => run(rule, context, () => rule.report(problems, path))),
  );
}

function run(
  rule: Rule,
  { sef }: RuleContext,
  reports: () => Iterable<Parameters<typeof toFinding>[2]>,
): Finding[] {
  const severity = severityOf(rule, sef.config);
  const findings: Finding[] = [];
  if (severity === 'off') return findings;
  for (const report of reports()) findings.push(toFinding(rule, severity, report));
  return findings;
}
