import type { SefRecord } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { actionSubject } from './action-subject.ts';
import type { DocumentRule } from './rule.ts';

export const noAction: DocumentRule = {
  code: 'SEF405',
  name: 'no-action',
  severity: 'warning',
  scope: 'document',
  summary: 'A section that needs work, or a recommendation, has no action to come.',
  why: 'Leaders are asked for their plans for the next 12 months, and here there is none.',
  *check(record, { sef }) {
    const { document, section, recommendation, actions } = record;
    const isPlanned = actions.some(({ done }) => !done);
    if (section?.position === 'needs-work' && !isPlanned) {
      yield {
        what: 'This section says that it needs work, and lists no action that is still to be done.',
        next: 'Add what will be done under “What next?”, as “- [ ] … (owner: …; due: …; measure: …)”.',
        path: document.path,
        span: section.span,
        key: 'section',
        brief: { label: 'Nothing planned', action: 'Add an action' },
        about: actionSubject(section),
      };
    }
    // All done is an answer too, where an inspection asked for it.
    if (recommendation && actions.length === 0 && !isTakenUp(record, sef)) {
      yield {
        what: `No action answers the recommendation “${recommendation.title.replace(/\.$/, '')}”.`,
        next: 'Add one to this page, or link to this page from an action in a section.',
        path: document.path,
        span: recommendation.span,
        key: 'recommendation',
      };
    }
  },
};

/** Whether an action anywhere links to the page. */
function isTakenUp({ document: { path } }: SefRecord, sef: Sef): boolean {
  return [...(sef.referrers.get(path) ?? [])].some(from => {
    const record = sef.records.get(from);
    const links = record?.references.filter(reference => reference.path === path) ?? [];
    return record?.actions.some(({ span }) =>
      links.some(link => link.span.start >= span.start && link.span.end <= span.end),
    );
  });
}
