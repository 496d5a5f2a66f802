import { readDay, spokenDay } from '../sef/calendar.ts';
import { meantDay } from '../sef/meant-day.ts';
import type { Action } from '../sef/read-action.ts';
import { listed } from '../text/words.ts';
import { actionSubject } from './action-subject.ts';
import type { Fix } from './finding.ts';
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
      // An action that says who and when can be followed up; how to tell that it worked makes it better.
      const isFollowable = lacks.length === 1 && lacks[0] === 'measure';
      yield {
        what: whatIsWrong(action, lacks),
        next: `Write it as “${said(action)} (${details(action)})”.`,
        path: document.path,
        span: action.span,
        key: action.text,
        ...(isFollowable ? { atMost: 'info' as const } : {}),
        brief: {
          label: `Action without ${listed(
            lacks.map(lack => articles[lack]),
            'or',
          )}`,
          action: 'Add it',
        },
        about: actionSubject(section),
        fixes: dateFix(action, document.path),
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
    due && !due.day ? [`The due date “${shortened(due.written)}” is not a date such as 2027-03-31.`] : [];
  const others = lacks
    .filter(lack => lack !== 'due' || misread.length === 0)
    .map(lack => articles[lack].replace(/^an?/, 'no'));
  return [...misread, ...(others.length > 0 ? [`This action has ${listed(others)}.`] : [])].join(' ');
}

function said({ text }: Action): string {
  return text.length > 40 ? '…' : text;
}

/** What is there stays; what is lacking is shown by an example. */
function details({ owner, due, measure }: Action): string {
  const day = due?.day ? due.written : meantDay(due?.written ?? '');
  return [
    `owner: ${owner === undefined ? 'a post' : shortened(owner)}`,
    `due: ${day ?? '2027-03-31'}`,
    `measure: ${measure === undefined ? 'how you will know' : shortened(measure)}`,
  ].join('; ');
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function dateFix({ due }: Action, path: string): Fix[] {
  const meant = due && !due.day ? meantDay(due.written) : undefined;
  const day = meant === undefined ? undefined : readDay(meant);
  if (!due || meant === undefined || !day) return [];
  const title = `Change to “${meant}” (${spokenDay(day)})`;
  return [{ title, path, edits: [{ span: due.span, newText: meant }], isSure: true }];
}
