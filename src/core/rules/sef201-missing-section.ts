import { configName } from '../sef/config.ts';
import type { SefRule } from './rule.ts';

export const missingSection: SefRule = {
  code: 'SEF201',
  name: 'missing-section',
  severity: 'warning',
  scope: 'sef',
  summary: 'A criterion has no section.',
  why: 'Inspectors evaluate every criterion, and here the partnership says nothing about it.',
  *check({ sef, coverage }) {
    for (const { id, number, wording } of sef.framework.criteria) {
      const covered = coverage.criteria.get(id);
      if (!covered || covered.state === 'accepted' || covered.sections.length > 0) continue;
      yield {
        what: `No section is about criterion ${number}, “${wording}”.`,
        next: `Add a file to the sections folder that begins with “criterion: ${id}” between two “---” lines.`,
        path: configName,
        span: { start: 0, end: 0 },
        key: id,
        brief: { label: 'No section', action: 'Create it' },
        about: [id],
      };
    }
  },
};
