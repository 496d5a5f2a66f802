import { guardRule } from './guard-rule.ts';

export const dateOfBirth = guardRule({
  code: 'SEF505',
  name: 'date-of-birth',
  severity: 'error',
  summary: 'A date of birth.',
  why: 'With an area and a need it often names one child, and the history of a SEF forgets nothing.',
  next: 'Take it out, or write an age group instead, before you save a version (commit). If it was shared already, tell your information governance lead.',
});
