import type { DocumentRule } from './rule.ts';

export const missingLead: DocumentRule = {
  code: 'SEF301',
  name: 'missing-lead',
  severity: 'warning',
  scope: 'document',
  summary: 'A criterion’s section has no System Lead.',
  why: 'Somebody has to know this criterion for the whole partnership and keep its evidence current.',
  *check({ section, problems }) {
    if (!section?.criterion || section.lead?.post) return;
    // A lead that cannot be read is still a lead; its own finding says what is wrong with it.
    if (problems.some(({ rule, key }) => rule === 'SEF105' && key.startsWith('lead'))) return;
    yield {
      what: 'Nobody leads on this section.',
      next: 'Add “lead: { post: …, sector: … }” with a post, never a person’s name.',
      path: section.path,
      span: section.span,
      key: section.criterion,
      brief: { label: 'No System Lead', action: 'Add a post' },
      about: [section.criterion],
    };
  },
};
