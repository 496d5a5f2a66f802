import type { Problem } from '../document/problem.ts';
import type { DocumentRule, Report } from './rule.ts';

type Words = Pick<DocumentRule, 'code' | 'name' | 'severity' | 'summary' | 'why'> & {
  /** What to do, where the problem itself does not say. */
  readonly next: string;
};

/** A rule whose cases are found while a file is read; the rule gives them their weight, their why and their advice. */
export function problemRule({ next, ...words }: Words): DocumentRule & { readonly next: string } {
  return {
    ...words,
    next,
    scope: 'document',
    *check({ document, problems }) {
      for (const problem of problems) {
        if (problem.rule === words.code) yield reportOf(problem, document.path, next);
      }
    },
  };
}

export function reportOf({ span, what, key, next, fix }: Problem, path: string, advice: string): Report {
  return {
    what,
    next: next ? `${next} ${advice}` : advice,
    path,
    span,
    key,
    fixes: fix ? [{ ...fix, path }] : [],
  };
}
