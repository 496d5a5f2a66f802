import { sectionsOfCriterion, sectionsOfFocus } from '../sef/sef.ts';
import type { Report, SefRule } from './rule.ts';

export const duplicateSection: SefRule = {
  code: 'SEF107',
  name: 'duplicate-section',
  severity: 'error',
  scope: 'sef',
  summary: 'Two sections are about the same criterion or focus.',
  why: 'Readers will not know which of them speaks for the partnership.',
  *check({ sef }) {
    const { criteria, foci } = sef.framework;
    for (const { id, short } of criteria) yield* duplicates(sectionsOfCriterion(sef, id), `“${short}”`, id);
    for (const { id, title } of foci) yield* duplicates(sectionsOfFocus(sef, id), `“${title}”`, id);
  },
};

type Sections = ReturnType<typeof sectionsOfCriterion>;
type Subject = NonNullable<Report['about']>[number];

/** Every section but the first is the one too many; the first is named beside it. */
function* duplicates([first, ...others]: Sections, name: string, subject: Subject): Iterable<Report> {
  if (!first) return;
  for (const { path, span } of others) {
    yield {
      what: `“${first.path}” is already the section for ${name}.`,
      next: 'Put the two together, or correct the criterion of one of them; until then the evidence of both counts.',
      path,
      span,
      key: subject,
      brief: { label: 'A second section', action: 'Put the two together' },
      about: [subject],
      related: [{ message: 'The first section is here.', path: first.path, span: first.span }],
    };
  }
}
