import { problemRule } from './problem-rule.ts';

export const invalidValue = problemRule({
  code: 'SEF105',
  name: 'invalid-value',
  severity: 'error',
  summary: 'A setting holds something that it cannot hold.',
  why: 'It is left out until it is right; the rest of the file still counts.',
  next: 'Correct it here.',
});
