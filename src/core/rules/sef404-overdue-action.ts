import { spokenDay } from '../sef/calendar.ts';
import { actionSubject } from './action-subject.ts';
import type { DocumentRule } from './rule.ts';

export const overdueAction: DocumentRule = {
  code: 'SEF404',
  name: 'overdue-action',
  severity: 'warning',
  scope: 'document',
  summary: 'An action is past its due date and not ticked as done.',
  why: 'A plan that runs late without a word makes readers doubt the rest of it.',
  *check({ document, section, actions }, { coverage }) {
    for (const { done, due, text } of actions) {
      if (done || !due?.day || coverage.today <= due.day) continue;
      yield {
        what: `This action was due on ${spokenDay(due.day)}.`,
        next: 'If it is done, tick it with “[x]” and say in the text what changed. If not, agree a new date and say why.',
        path: document.path,
        span: due.span,
        key: text,
        brief: { label: 'Action overdue', action: 'Tick it or agree a new date' },
        about: actionSubject(section),
      };
    }
  },
};
