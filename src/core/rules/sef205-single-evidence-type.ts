import { isCurrent, supporting } from '../coverage/coverage.ts';
import { typesOf } from '../coverage/needs.ts';
import { count, listed, lowerFirst } from '../text/words.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const singleEvidenceType: CriterionRule = {
  code: 'SEF205',
  name: 'single-evidence-type',
  severity: 'warning',
  scope: 'criterion',
  summary: 'The evidence for a criterion is of fewer types than it needs.',
  why: 'One kind of evidence alone rarely convinces: figures without voices, or voices without figures, leave the question open.',
  *check(covered, { sef }) {
    const { types } = sef.framework;
    const { requiredTypes } = sef.config;
    if (covered.state !== 'thin') return;
    const used = typesOf(supporting(covered.items).filter(isCurrent));
    if (used.size >= requiredTypes) return;
    const names = types.filter(({ id }) => used.has(id)).map(({ short }) => lowerFirst(short));
    const others = types.filter(({ id }) => !used.has(id)).map(({ short }) => lowerFirst(short));
    yield* sectionReport(sef, covered, {
      what:
        used.size === 0
          ? 'Evidence names this criterion, but the section uses none of it that is current.'
          : `The current evidence that this section uses is all ${listed(names)}; ${count(requiredTypes, 'type is', 'types are')} needed.`,
      next:
        used.size === 0
          ? 'Link to it from the text, or list it under “supported-by”.'
          : `Link to some ${listed(others, 'or')} too.`,
      key: covered.id,
      brief:
        used.size === 0
          ? { label: 'No evidence used', action: 'Link to it' }
          : { label: `Only ${listed(names)}`, action: 'Link to another type' },
    });
  },
};
