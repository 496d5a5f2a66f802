import { problemRule } from './problem-rule.ts';

export const ambiguousKind = problemRule({
  code: 'SEF115',
  name: 'ambiguous-kind',
  severity: 'error',
  summary: 'A file says twice what kind of file it is.',
  why: 'Until it says one thing only, it counts as neither.',
  next: 'Keep the one that is meant and remove the other, or make two files of it.',
});
