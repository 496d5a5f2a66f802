import { problemRule } from './problem-rule.ts';

export const unknownFocus = problemRule({
  code: 'SEF103',
  name: 'unknown-focus',
  severity: 'error',
  summary: 'A setting names a focus or statement that the framework does not have.',
  why: 'Inspectors look at experiences and outcomes; what names neither cannot show either.',
  next: 'Use “experiences”, “outcomes” or one of their statements.',
});
