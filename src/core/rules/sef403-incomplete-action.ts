import type { Action } from '../sef/read-action.ts';
import { listed } from '../text/words.ts';
import { actionSubject } from './action-subject.ts';
import type { DocumentRule } from './rule.ts';

export const incompleteAction: DocumentRule = {
  code: 'SEF403',
  name: 'incomplete-action',
  severity: 'warning',
  scope: 'document',
  summary: 'An action has no owner, no due date or no measure.',
  why: 'Inspectors ask what will be different in the next 12 months; that takes somebody, a day, and a way to tell.',
  *check({ document, section, actions }) {
    for (const action of actions) {
      const lacks = lacking(action);
      if (action.done || lacks.length === 0) continue;
      // An action that says who and when can be followed up; how to tell that it worked makes it better.
      const isFollowable = lacks.length === 1 && lacks[0] === 'measure';
      yield {
        what: whatIsWrong(action, lacks),
        next: 'End it with “(owner: a post; due: 2027-03-31; measure: how you will know)”.',
        path: document.path,
        span: action.span,
        key: action.text,
        ...(isFollowable ? { atMost: 'info' as const } : {}),
        brief: {
          label: `Action without ${listed(
            lacks.map(word => articles[word]),
            'or',
          )}`,
          action: 'Add it',
        },
        about: actionSubject(section),
      };
    }
  },
};

type Lack = 'owner' | 'due' | 'measure';
const articles: Readonly<Record<Lack, string>> = {
  owner: 'an owner',
  due: 'a due date',
  measure: 'a measure',
};

function lacking({ owner, due, measure }: Action): Lack[] {
  const lacks: [Lack, unknown][] = [
    ['owner', owner],
    ['due', due?.day],
    ['measure', measure],
  ];
  return lacks.filter(([, given]) => given === undefined).map(([name]) => name);
}

function whatIsWrong({ due }: Action, lacks: readonly Lack[]): string {
  const misread =
    due && !due.day ? `The due date “${due.written.slice(0, 40)}” is not a date such as 2027-03-31. ` : '';
  const others = lacks.filter(name => misread === '' || name !== 'due').map(name => articles[name]);
  return others.length > 0
    ? `${misread}This action has no ${listed(others.map(bare), 'and no')}.`
    : misread.trim();
}

function bare(name: string): string {
  return name.replace(/^an? /, '');
}
