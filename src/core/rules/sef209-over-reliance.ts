import { supporting } from '../coverage/coverage.ts';
import type { Evidence } from '../sef/record.ts';
import type { SefRule } from './rule.ts';

/** Nearly half of the eleven criteria of the framework in force; our own choice, not the framework's. */
const MANY = 5;

export const overReliance: SefRule = {
  code: 'SEF209',
  name: 'over-reliance',
  severity: 'info',
  scope: 'sef',
  summary: 'One item of evidence carries many criteria.',
  why: 'When one survey or audit is asked to show everything, a question about it puts everything in doubt.',
  *check({ sef, coverage }) {
    const carried = new Map<Evidence, number>();
    for (const { items } of coverage.criteria.values()) {
      for (const { evidence } of supporting(items)) {
        carried.set(evidence, (carried.get(evidence) ?? 0) + 1);
      }
    }
    for (const [{ id, path, title, span }, criteria] of carried) {
      if (criteria < MANY) continue;
      yield {
        what: `“${title}” supports ${criteria} of the ${sef.framework.criteria.length} criteria.`,
        next: 'For some of them, link to evidence that is about that criterion alone.',
        path,
        span,
        key: id,
      };
    }
  },
};
