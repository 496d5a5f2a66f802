import { guardRule } from './guard-rule.ts';

export const nhsNumber = guardRule({
  code: 'SEF501',
  name: 'nhs-number',
  severity: 'error',
  summary: 'An NHS number.',
  why: 'It names one patient, and the history of a SEF is copied to everyone and forgets nothing.',
  next: 'Take it out before you save a version. If it was shared already, tell your information governance lead, because the history keeps it.',
});
