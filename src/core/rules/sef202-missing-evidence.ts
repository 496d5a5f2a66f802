import type { CriterionCoverage } from '../coverage/coverage.ts';
import { count } from '../text/words.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const missingEvidence: CriterionRule = {
  code: 'SEF202',
  name: 'missing-evidence',
  severity: 'warning',
  scope: 'criterion',
  summary: 'A criterion has a section but no current evidence.',
  why: 'Inspectors ask how you know; without current evidence the section only asserts.',
  *check(covered, { sef }) {
    if (covered.state !== 'missing') return;
    yield* sectionReport(sef, covered, { key: covered.id, ...words(covered) });
  },
};

function words({ items }: CriterionCoverage) {
  if (items.length === 0) {
    return {
      brief: { label: 'No evidence', action: 'Link to some' },
      what: 'This section has no evidence.',
      next: 'Link from its text to an evidence file, or list one under “supported-by”.',
    };
  }
  return {
    brief: { label: 'All evidence out of date', action: 'Link to newer' },
    what: `All the evidence for this section is out of date or undated (${count(items.length, 'item')}).`,
    next: 'Bring it up to date, or link to something newer.',
  };
}
