import { guardRule } from './guard-rule.ts';

export const personLevelData = guardRule({
  code: 'SEF509',
  name: 'person-level-data',
  severity: 'error',
  summary: 'A table with a row for each person.',
  why: 'Such lists belong in the case system and with inspectors, never in a SEF or its history.',
  next: 'Take the table out, and give numbers for groups of children instead. If it was shared already, tell your information governance lead.',
});
