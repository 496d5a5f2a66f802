import { guardRule } from './guard-rule.ts';

export const postcode = guardRule({
  code: 'SEF506',
  name: 'postcode',
  severity: 'info',
  summary: 'A full postcode.',
  why: 'A home postcode stands for a handful of households; with a need it may name a child.',
  next: 'If a family lives there, take it out or keep its first half alone. An organisation’s may stay: allow it in sef.yaml, under “privacy”.',
});
