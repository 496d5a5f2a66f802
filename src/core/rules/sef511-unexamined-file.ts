import { type GuardRule, guardRule } from './guard-rule.ts';

const unexamined = guardRule({
  code: 'SEF511',
  name: 'unexamined-file',
  severity: 'warning',
  summary: 'A file that could not be looked into for personal details.',
  why: 'What nobody can look into may hold anything.',
  next: 'Keep it outside the SEF and say in words where it is.',
});

export const unexaminedFile: GuardRule = {
  ...unexamined,
  *check(scan, context) {
    // A page that cannot be read has a finding already, which says what to do; before a commit there is only this one.
    const problems = context.sef.records.get(scan.path)?.problems ?? [];
    if (!problems.some(({ rule }) => rule === 'SEF114')) yield* unexamined.check(scan, context);
  },
};
