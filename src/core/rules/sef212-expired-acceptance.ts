import { spokenDay } from '../sef/calendar.ts';
import type { AcceptedGap } from '../sef/config.ts';
import { configName } from '../sef/file-names.ts';
import type { SefRule } from './rule.ts';

export const expiredAcceptance: SefRule = {
  code: 'SEF212',
  name: 'expired-acceptance',
  severity: 'warning',
  scope: 'sef',
  summary: 'A gap was accepted until a day that is past, so it counts as a gap again.',
  why: 'The partnership promised itself to have closed it, or to have looked at it again, by then.',
  *check({ sef, coverage }) {
    for (const gap of sef.config.acceptedGaps) {
      if (coverage.today <= gap.until) continue;
      const name = nameOf(gap);
      const which = name === '' ? 'A gap' : `The gap “${name}”`;
      yield {
        what: `${which} was accepted until ${spokenDay(gap.until)}, and that day is past.`,
        next: `Ask its owner (${gap.owner}) whether it is closed. If it is, take these lines out; if not, agree a new day and reason.`,
        path: configName,
        span: gap.span,
        key: name,
      };
    }
  },
};

function nameOf({ criterion, type, focus, statement }: AcceptedGap): string {
  return [criterion, type, focus, statement].filter(part => part !== undefined).join(', ');
}
