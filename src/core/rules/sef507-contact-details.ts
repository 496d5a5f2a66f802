import { guardRule } from './guard-rule.ts';

export const contactDetails = guardRule({
  code: 'SEF507',
  name: 'contact-details',
  severity: 'warning',
  summary: 'A person’s phone number or e-mail address.',
  why: 'It leads to one person, who was hardly asked whether it may be in a history that is copied to everyone.',
  next: 'Take it out, or give the contact of a team or a post.',
});
