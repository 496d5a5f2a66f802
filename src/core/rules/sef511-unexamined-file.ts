import { guardRule } from './guard-rule.ts';

export const unexaminedFile = guardRule({
  code: 'SEF511',
  name: 'unexamined-file',
  severity: 'warning',
  summary: 'A file that could not be looked into for personal details.',
  why: 'What nobody can look into may hold anything.',
  next: 'Keep it outside the SEF and say in words where it is.',
});
