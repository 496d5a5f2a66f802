import { problemRule } from './problem-rule.ts';

export const unknownKey = problemRule({
  code: 'SEF106',
  name: 'unknown-key',
  severity: 'hint',
  summary: 'A setting that SEND SEF does not use.',
  why: 'If it is a slip of the pen, what it says is not being counted.',
  next: 'If you mean to keep it, add it to “allow-keys” in sef.yaml.',
});
