import { isUsed } from '../sef/sef.ts';
import { listed } from '../text/words.ts';
import type { DocumentRule } from './rule.ts';

export const uncitedEvidence: DocumentRule = {
  code: 'SEF208',
  name: 'uncited-evidence',
  severity: 'info',
  scope: 'document',
  summary: 'Evidence says what it is about, but no section uses it.',
  why: 'Evidence that no section uses supports nothing.',
  *check({ document, evidence }, { sef }) {
    for (const item of evidence) {
      if ((item.criteria.length === 0 && item.foci.length === 0) || isUsed(sef, item)) continue;
      const criteria = sef.framework.criteria.filter(({ id }) =>
        item.criteria.some(named => named.id === id),
      );
      const where =
        criteria.length > 0
          ? ` of ${listed(
              criteria.map(({ short }) => `“${short}”`),
              'or',
            )}`
          : '';
      yield {
        what: `No section uses “${item.title}”.`,
        next: `Link to it from the section${where}, or list it there under “supported-by”.`,
        path: document.path,
        span: item.span,
        key: item.id,
      };
    }
  },
};
