import type { Find } from '../privacy/guard.ts';
import { reportOf } from './problem-rule.ts';
import type { FileRule, Report } from './rule.ts';

/** A rule whose cases the privacy guard finds; the rule gives them their weight, their why and their advice. */
export interface GuardRule extends FileRule {
  /** What it says of these finds in one file. */
  report(finds: readonly Find[], path: string): Iterable<Report>;
}

export function guardRule(words: Omit<FileRule, 'scope' | 'check'> & { readonly next: string }): GuardRule {
  function* report(finds: readonly Find[], path: string): Iterable<Report> {
    for (const find of finds) {
      if (find.rule === words.code) yield reportOf(find, path, find.next ? '' : words.next);
    }
  }
  return { ...words, scope: 'file', report, check: ({ finds, path }) => report(finds, path) };
}
