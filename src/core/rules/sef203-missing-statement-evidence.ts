import { configName } from '../sef/file-names.ts';
import { sectionsOfFocus } from '../sef/sef.ts';
import type { SefRule } from './rule.ts';

export const missingStatementEvidence: SefRule = {
  code: 'SEF203',
  name: 'missing-statement-evidence',
  severity: 'warning',
  scope: 'sef',
  summary: 'No evidence names one of the experiences and outcomes statements.',
  why: 'Inspectors evaluate whether children and young people with SEND really have these experiences and outcomes.',
  *check({ sef, coverage }) {
    for (const { id, focus, wording } of sef.framework.statements) {
      if (coverage.statements.get(id)?.state !== 'missing') continue;
      const section = sectionsOfFocus(sef, focus)[0];
      yield {
        what: `No evidence is about “${wording.replace(/\.$/, '')}”.`,
        next: `Add “${id}” to the “foci” of an evidence file that shows it.`,
        path: section?.path ?? configName,
        span: section?.span ?? { start: 0, end: 0 },
        key: id,
        brief: { label: 'No evidence', action: 'Tag what shows it' },
        about: [id],
      };
    }
  },
};
