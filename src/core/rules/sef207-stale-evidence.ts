import { type Age, freshnessOf } from '../coverage/age.ts';
import { spokenDay } from '../sef/calendar.ts';
import type { Evidence } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { count, lowerFirst } from '../text/words.ts';
import type { DocumentRule, Report } from './rule.ts';

export const staleEvidence: DocumentRule = {
  code: 'SEF207',
  name: 'stale-evidence',
  severity: 'warning',
  scope: 'document',
  summary: 'Evidence is older than its type allows, or has no date.',
  why: 'Inspectors evaluate how things are now; old evidence no longer counts towards the coverage.',
  *check({ document, evidence, problems }, { sef, coverage }) {
    // A date that cannot be read has a finding of its own, which says how to write it.
    const misread = problems.filter(
      ({ rule, key }) => rule === 'SEF105' && /(^|\/)(date|period)\b/.test(key),
    );
    for (const item of evidence) {
      const age = coverage.ages.get(item.id);
      // An item of no known type has a finding of its own for that.
      if (!age || age.state === 'current' || item.type === undefined) continue;
      if (!item.date && misread.length > 0) continue;
      yield {
        ...words(item, age, sef),
        path: document.path,
        span: item.dateSpan,
        key: item.id,
      };
    }
  },
};

function words(item: Evidence, { currentUntil }: Age, sef: Sef): Pick<Report, 'what' | 'next'> {
  if (!item.date || !currentUntil) {
    return {
      what: `“${item.title}” has no date.`,
      next: 'Add “date: ” with the day or month it was made, such as 2026-05.',
    };
  }
  const type = sef.framework.types.find(({ id }) => id === item.type);
  const months = freshnessOf(item, sef.framework, sef.config) ?? 0;
  return {
    what: `“${item.title}” is out of date: ${lowerFirst(type?.short ?? '')} of ${spokenDay(item.date)} was current until ${spokenDay(currentUntil)} (${count(months, 'month')}).`,
    next: 'Replace it with something newer, or repeat it and change the date.',
  };
}
