import { guardRule } from './guard-rule.ts';

export const smallNumber = guardRule({
  code: 'SEF508',
  name: 'small-number',
  severity: 'warning',
  summary: 'A number that shows, or lets a reader work out, a very small group of people.',
  why: 'In a small area a group of two or three is often children whom people know.',
  next: 'Hide the number, or put groups together. If your partnership has agreed to show it, allow it in sef.yaml, under “privacy”.',
});
