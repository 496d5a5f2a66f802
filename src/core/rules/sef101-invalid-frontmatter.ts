import { problemRule } from './problem-rule.ts';

export const invalidFrontmatter = problemRule({
  code: 'SEF101',
  name: 'invalid-frontmatter',
  severity: 'error',
  summary: 'The settings at the top of a file cannot be read.',
  why: 'Until they can be read, this file counts for nothing in the coverage.',
  next: 'Correct the lines between the two “---” lines at the top of the file.',
});
