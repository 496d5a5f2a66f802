import { listed, lowerFirst } from '../text/words.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const missingEvidenceType: CriterionRule = {
  code: 'SEF206',
  name: 'missing-evidence-type',
  severity: 'info',
  scope: 'criterion',
  summary: 'A criterion has no evidence at all of some types.',
  why: 'A fuller mix makes it easier to show why things are as they are.',
  *check(covered, { sef }) {
    const missing = sef.framework.types.filter(({ id }) => covered.types.get(id) === 'missing');
    // A criterion without any evidence has a worse finding already.
    if (covered.state === 'missing' || covered.state === 'accepted' || missing.length === 0) return;
    const names = missing.map(({ short }) => lowerFirst(short));
    yield* sectionReport(sef, covered, {
      what: `There is no ${listed(names, 'or')} for this criterion yet.`,
      next: 'Add some where it would tell you more, or accept the gap in sef.yaml with a reason.',
      key: covered.id,
      brief: { label: `No ${listed(names, 'or')}`, action: 'Could be added' },
    });
  },
};
