import { guardRule } from './guard-rule.ts';

export const confidentialReport = guardRule({
  code: 'SEF510',
  name: 'confidential-report',
  severity: 'error',
  summary: 'A draft inspection report.',
  why: 'A draft report is restricted and confidential, and is not to be shared more widely.',
  next: 'Take it out and keep it where the inspectors’ letter allows. Cite the report once it is published.',
});
