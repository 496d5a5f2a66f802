import { guardRule } from './guard-rule.ts';

export const contactDetails = guardRule({
  code: 'SEF507',
  name: 'contact-details',
  severity: 'warning',
  summary: 'A person’s phone number or e-mail address.',
  why: 'It leads to one person, who may never have been asked, and the history of a SEF is copied to everyone.',
  next: 'Take it out, or give the contact of a team or a post.',
});
