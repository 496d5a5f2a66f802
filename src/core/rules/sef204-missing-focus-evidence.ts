import { isCurrent, supporting } from '../coverage/coverage.ts';
import { fociLacking } from '../coverage/needs.ts';
import { focusNames } from '../coverage/reasons.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const missingFocusEvidence: CriterionRule = {
  code: 'SEF204',
  name: 'missing-focus-evidence',
  severity: 'warning',
  scope: 'criterion',
  summary: 'The evidence for a criterion says nothing of a focus it needs.',
  why: 'Inspectors look at what experiences and outcomes children and young people have, not at processes alone.',
  *check(covered, { sef }) {
    const criterion = sef.framework.criteria.find(({ id }) => id === covered.id);
    if (!criterion || covered.state !== 'thin') return;
    const current = supporting(covered.items).filter(isCurrent);
    const lacking = fociLacking(criterion.group, current, sef.framework).filter(
      focus => covered.foci.get(focus.id) !== 'accepted',
    );
    if (current.length === 0 || lacking.length === 0) return;
    yield* sectionReport(sef, covered, {
      what: `None of the current evidence that this section uses is about ${focusNames(lacking)}.`,
      next: `Link to evidence that is, or add ${lacking.map(focus => `“${focus.id}”`).join(' or ')} to the “foci” of an evidence file that shows it.`,
      brief: { label: `Nothing on ${focusNames(lacking)}`, action: 'Link to some' },
      key: lacking.map(focus => focus.id).join('+'),
    });
  },
};
