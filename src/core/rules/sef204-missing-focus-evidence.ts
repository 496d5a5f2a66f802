import { isCurrent, supporting } from '../coverage/coverage.ts';
import { fociLacking } from '../coverage/needs.ts';
import { focusNames } from '../coverage/reasons.ts';
import type { SefRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const missingFocusEvidence: SefRule = {
  code: 'SEF204',
  name: 'missing-focus-evidence',
  severity: 'warning',
  scope: 'sef',
  summary: 'The evidence for a criterion says nothing of a focus it needs.',
  why: 'Inspectors look at what experiences and outcomes children and young people have, not at processes alone.',
  *check({ sef, coverage }) {
    for (const { id, group } of sef.framework.criteria) {
      const covered = coverage.criteria.get(id);
      if (covered?.state !== 'thin') continue;
      const current = supporting(covered.items).filter(isCurrent);
      const lacking = fociLacking(group, current, sef.framework).filter(
        focus => covered.foci.get(focus.id) !== 'accepted',
      );
      if (current.length === 0 || lacking.length === 0) continue;
      yield* sectionReport(sef, covered, {
        what: `None of the current evidence that this section uses is about ${focusNames(lacking)}.`,
        next: `Link to evidence that is, or add ${lacking.map(focus => `“${focus.id}”`).join(' or ')} to the “foci” of an evidence file that shows it.`,
        brief: { label: `Nothing on ${focusNames(lacking)}`, action: 'Link to some' },
        key: lacking.map(focus => focus.id).join('+'),
      });
    }
  },
};
