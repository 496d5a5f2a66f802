import type { Problem } from '../document/problem.ts';
import type { DocumentRule, Report } from './rule.ts';

/** A rule whose cases are found while a file is read; the rule gives them their weight, their why and their advice. */
export interface ProblemRule extends DocumentRule {
  /** What to do, where the problem itself does not say. */
  readonly next: string;
  /** What it says of these problems of one file; a document's, or those of `sef.yaml`. */
  report(problems: readonly Problem[], path: string): Iterable<Report>;
}

export function problemRule(words: Omit<ProblemRule, 'scope' | 'check' | 'report'>): ProblemRule {
  function* report(problems: readonly Problem[], path: string): Iterable<Report> {
    for (const problem of problems) {
      if (problem.rule === words.code) yield reportOf(problem, path, words.next);
    }
  }
  return {
    ...words,
    scope: 'document',
    report,
    check: ({ document, problems }) => report(problems, document.path),
  };
}

export function reportOf(
  { span, what, key, next, fix, atMost }: Problem,
  path: string,
  advice: string,
): Report {
  return {
    what,
    next: [next, advice].filter(Boolean).join(' '),
    path,
    span,
    key,
    ...(atMost ? { atMost } : {}),
    fixes: fix ? [{ ...fix, path }] : [],
  };
}
