import { actionSubject } from './action-subject.ts';
import type { DocumentRule } from './rule.ts';
import { sectionProse } from './section-prose.ts';

export const noImpact: DocumentRule = {
  code: 'SEF402',
  name: 'no-impact',
  severity: 'info',
  scope: 'document',
  summary: 'A section describes what was done, and says nothing of the difference it made.',
  why: 'Leaders are asked what they know about their impact: what is different for children, not what was held, set up or published.',
  *check({ document, section }, { sef: { framework } }) {
    if (!section) return;
    const prose = sectionProse(document, framework);
    const active = prose.filter(({ activity }) => activity);
    const [first] = active;
    // A paragraph that only tells what was done may well lead up to something; a section of them does not.
    const few = active.length < 2 && active.length < prose.length;
    if (!first || few || prose.some(({ difference }) => difference)) return;
    yield {
      what:
        active.length === 1
          ? 'This section says what was done, and nowhere what is different because of it.'
          : `This section says in ${active.length} places what was done, and nowhere what is different because of it.`,
      next: 'Say who is better off now, how you know, and link to what shows it. If you do not know yet, say so.',
      path: document.path,
      span: first.span,
      key: 'section',
      brief: { label: 'Activity without impact', action: 'Say what is different' },
      about: actionSubject(section),
    };
  },
};
