import { reportOf } from './problem-rule.ts';
import type { FileRule } from './rule.ts';

/** A rule whose cases the privacy guard finds; the rule gives them their weight, their why and their advice. */
export function guardRule(words: Omit<FileRule, 'scope' | 'check'> & { readonly next: string }): FileRule {
  return {
    ...words,
    scope: 'file',
    *check({ path, finds }) {
      for (const find of finds) {
        if (find.rule === words.code) yield reportOf(find, path, find.next ? '' : words.next);
      }
    },
  };
}
