import { problemRule } from './problem-rule.ts';

export const mergeConflict = problemRule({
  code: 'SEF110',
  name: 'merge-conflict',
  severity: 'error',
  summary: 'Two people’s versions stand in one file, undecided.',
  why: 'A reader would see both versions and the marks between them.',
  next: 'Keep the words you want and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.',
});
