import { guardRule } from './guard-rule.ts';

export const uln = guardRule({
  code: 'SEF503',
  name: 'uln',
  severity: 'error',
  summary: 'A unique learner number (ULN).',
  why: 'It names one learner, and the history of a SEF is copied to everyone and forgets nothing.',
  next: 'Take it out before you save a version (commit). If it was shared already, tell your information governance lead. If it is no learner number, allow the file in sef.yaml, under “privacy”.',
});
