import { guardRule } from './guard-rule.ts';

export const nationalInsuranceNumber = guardRule({
  code: 'SEF504',
  name: 'national-insurance-number',
  severity: 'error',
  summary: 'A National Insurance number.',
  why: 'It names one person, and the history of a SEF is copied to everyone and forgets nothing.',
  next: 'Take it out before you save a version (commit). If it was shared already, tell your information governance lead. If it is no such number, allow the file in sef.yaml, under “privacy”.',
});
