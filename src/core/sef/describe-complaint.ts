import type { Problem } from '../document/problem.ts';
import type { Framework } from '../framework/framework.ts';
import { nearest } from '../text/nearest.ts';
import type { Complaint } from './validate.ts';

/** Gives a complaint about a file's settings its rule and its words. `place` names an inline item within its file. */
export function describeComplaint(
  complaint: Complaint,
  framework: Framework,
  knownKeys: readonly string[],
  place: string,
): Problem {
  const { kind, path, span, found, expected } = complaint;
  const setting = String(path[0]);
  const problem = { span, key: `${place}${path.join('.')}=${found}` };
  if (kind === 'unknown') {
    const meant = path.length === 1 ? nearest(found, knownKeys) : undefined;
    return {
      ...problem,
      rule: 'SEF106',
      what: `“${found}” is not a setting that is used here.`,
      ...suggest(complaint, meant),
    };
  }
  const list = listFor(setting, framework);
  if (!list) {
    return {
      ...problem,
      rule: 'SEF105',
      what: `“${path.join('.')}” says “${found}”, which is not ${expected}.`,
    };
  }
  const what = `“${found}” is not ${list.noun} of this framework.`;
  return { ...problem, rule: list.rule, what, ...suggest(complaint, nearest(found, list.ids)) };
}

/** Settings whose values are the framework's own, each with a rule of its own. */
function listFor(setting: string, framework: Framework) {
  switch (setting) {
    case 'criterion':
    case 'criteria':
      return { rule: 'SEF102', noun: 'a criterion', ids: framework.criteria.map(({ id }) => id) };
    case 'focus':
      return { rule: 'SEF103', noun: 'a focus', ids: framework.foci.map(({ id }) => id) };
    case 'foci':
      return {
        rule: 'SEF103',
        noun: 'a focus or statement',
        ids: [...framework.foci, ...framework.statements].map(({ id }) => id),
      };
    case 'evidence':
      return { rule: 'SEF104', noun: 'an evidence type', ids: framework.types.map(({ id }) => id) };
    default:
      return undefined;
  }
}

function suggest({ span }: Complaint, meant: string | undefined): Pick<Problem, 'next' | 'fix'> {
  if (meant === undefined) return {};
  const fix = { title: `Change to “${meant}”`, edits: [{ span, newText: meant }] };
  return { next: `Did you mean “${meant}”?`, fix };
}
