import { problemRule } from './problem-rule.ts';

export const unknownCriterion = problemRule({
  code: 'SEF102',
  name: 'unknown-criterion',
  severity: 'error',
  summary: 'A setting names a criterion that the framework does not have.',
  why: 'Evidence or writing that names no real criterion is lost to the coverage.',
  next: 'Use a criterion’s id or its number.',
});
