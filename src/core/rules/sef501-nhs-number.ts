import { guardRule } from './guard-rule.ts';

export const nhsNumber = guardRule({
  code: 'SEF501',
  name: 'nhs-number',
  severity: 'error',
  summary: 'An NHS number.',
  why: 'It names one patient, and the history of a SEF is copied to everyone and forgets nothing.',
  next: 'Take it out before you save a version (commit). If it was shared already, tell your information governance lead. If it is no NHS number, allow the file in sef.yaml, under “privacy”.',
});
