import type { Coverage, CriterionCoverage } from '../coverage/coverage.ts';
import type { Suppression } from '../document/suppressions.ts';
import type { Scan } from '../privacy/scan.ts';
import type { SefRecord } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { none } from '../text/kept.ts';
import { lighter, type Severity } from '../text/severity.ts';
import { type Finding, type Fix, fingerprintOf, type Related } from './finding.ts';

export interface RuleContext {
  readonly sef: Sef;
  readonly coverage: Coverage;
  /** Every rule's code and alias → its code. */
  readonly codes: ReadonlyMap<string, string>;
}

interface RuleBase {
  readonly code: string;
  /** The alias, in words. */
  readonly name: string;
  readonly severity: Severity;
  /** What the rule looks for, one sentence. */
  readonly summary: string;
  /** Why it matters, one sentence; part of every message. */
  readonly why: string;
}

/** Looks at one document and what it refers to or is referred to by. */
export interface DocumentRule extends RuleBase {
  readonly scope: 'document';
  check(record: SefRecord, context: RuleContext): Iterable<Report>;
}

/** Looks at what is covered of one criterion, at the sections about it, and at the settings. */
export interface CriterionRule extends RuleBase {
  readonly scope: 'criterion';
  check(covered: CriterionCoverage, context: RuleContext): Iterable<Report>;
}

/** Looks at the SEF as a whole. */
export interface SefRule<Note = unknown> extends RuleBase {
  readonly scope: 'sef';
  /** What it needs of a document, and of what that refers to or is referred to by; kept until one of them changes. */
  note?(record: SefRecord, context: RuleContext): Iterable<Note>;
  /** @param notes of all documents, in the order of their paths */
  check(context: RuleContext, notes: readonly Note[]): Iterable<Report>;
}

/** Looks at what a file's raw contents hold, whether or not it is part of the SEF. */
export interface FileRule extends RuleBase {
  readonly scope: 'file';
  check(scan: Scan, context: RuleContext): Iterable<Report>;
}

/** Looks at what came of everything else: at comments that had nothing to pass over. */
export interface LastRule extends RuleBase {
  readonly scope: 'last';
  check(used: ReadonlySet<Suppression>, context: RuleContext): Iterable<Report>;
}

export type Rule = DocumentRule | CriterionRule | SefRule | FileRule | LastRule;

/** What a rule says of one case; `toFinding` adds what all cases of the rule share. */
export interface Report extends Pick<Finding, 'what' | 'next' | 'path' | 'span' | 'key'> {
  /** The most this case may weigh, where it weighs less than the rule's others. */
  readonly atMost?: Severity;
  readonly about?: Finding['about'];
  readonly brief?: Finding['brief'];
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

export function toFinding(rule: Rule, severity: Severity, report: Report): Finding {
  const { what, next, path, span, key, atMost, about = none, related = none, fixes = none } = report;
  const brief = report.brief ?? { label: what, action: next };
  const message = `${what} ${rule.why} ${next}`;
  const fingerprint = fingerprintOf(rule.code, path, key);
  return {
    rule: rule.code,
    name: rule.name,
    severity: atMost ? lighter(severity, atMost) : severity,
    message,
    what,
    next,
    brief,
    path,
    span,
    related,
    fixes,
    key,
    fingerprint,
    about,
  };
}
