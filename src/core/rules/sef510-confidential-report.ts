import { guardRule } from './guard-rule.ts';

export const confidentialReport = guardRule({
  code: 'SEF510',
  name: 'confidential-report',
  severity: 'error',
  summary: 'A draft inspection report.',
  why: 'A draft report is restricted and confidential, and is not to be shared more widely.',
  next: 'Take it out, keep it where the inspectors’ letter allows, and cite the report once it is published. If it was shared already, tell your information governance lead.',
});
