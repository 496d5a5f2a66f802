import { guardRule } from './guard-rule.ts';

export const smallNumber = guardRule({
  code: 'SEF508',
  name: 'small-number',
  severity: 'warning',
  summary: 'A number that shows, or lets a reader work out, a very small group of people.',
  why: 'In a small area a group of two or three is often children whom people know.',
  next: 'Write “<5” or “*”, put groups together, and see that a second number is hidden where a total would give the first away. If your partnership has agreed to show it, allow it under “privacy” in sef.yaml, with the reason.',
});
