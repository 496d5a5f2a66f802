import { guardRule } from './guard-rule.ts';

export const upn = guardRule({
  code: 'SEF502',
  name: 'upn',
  severity: 'error',
  summary: 'A unique pupil number (UPN).',
  why: 'It names one pupil, and the history of a SEF is copied to everyone and forgets nothing.',
  next: 'Take it out before you save a version (commit). If it was shared already, tell your information governance lead. If it is no pupil number, allow the file in sef.yaml, under “privacy”.',
});
