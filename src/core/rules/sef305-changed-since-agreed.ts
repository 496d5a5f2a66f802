import { entryOf } from '../document/value.ts';
import { spokenDay } from '../sef/calendar.ts';
import { brokenAgreement } from '../sef/status-in-effect.ts';
import type { DocumentRule } from './rule.ts';

/** Without the history of its file, nothing is known of when a section was agreed, and nothing is said. */
export const changedSinceAgreed: DocumentRule = {
  code: 'SEF305',
  name: 'changed-since-agreed',
  severity: 'warning',
  scope: 'document',
  summary: 'A section says that it is agreed, but its words have changed since.',
  why: 'Partners answer for what they agreed to, and nobody has agreed to these words.',
  *check({ document, section }, { sef }) {
    const agreement = section && brokenAgreement(section.path, sef);
    if (!section || !agreement) return;
    const status = entryOf(document.settings, 'status');
    if (!status) return;
    const { by, day, version } = agreement;
    yield {
      what: `This section was agreed on ${spokenDay(day)} (by ${by || 'somebody unnamed'}, version ${version}), and its words have changed since. It counts as in review.`,
      next: 'Put it back in review, have the new words agreed, and then mark it as agreed again.',
      path: section.path,
      span: status.value.span,
      key: section.criterion ?? section.focus ?? '',
      brief: { label: 'Changed since it was agreed', action: 'Put it back in review' },
      about: [section.criterion ?? section.focus ?? []].flat(),
      fixes: [
        {
          title: 'Put it back in review',
          path: section.path,
          edits: [{ span: status.value.span, newText: 'in-review' }],
        },
      ],
    };
  },
};
