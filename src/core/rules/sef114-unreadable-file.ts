import { problemRule } from './problem-rule.ts';

export const unreadableFile = problemRule({
  code: 'SEF114',
  name: 'unreadable-file',
  severity: 'error',
  summary: 'A file is too large or is not plain text in UTF-8.',
  why: 'Nothing in it is checked or counted.',
  next: 'If it is not part of the SEF, add it to “exclude” in sef.yaml.',
});
