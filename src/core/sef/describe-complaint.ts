import type { Problem } from '../document/problem.ts';
import type { Framework } from '../framework/framework.ts';
import { isSameName, nearest } from '../text/nearest.ts';
import { meantDay } from './meant-day.ts';
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
      setting: found,
      what: found === '' ? 'This setting has no name.' : `“${found}” is not a setting that is used here.`,
      ...suggest(complaint, meant, isSameName(found, meant ?? '')),
    };
  }
  const list = listFor(setting, framework);
  if (!list) {
    return {
      ...problem,
      rule: 'SEF105',
      what: `“${nameOf(path)}” says “${found}”, which is not ${expected}.`,
      ...suggestValue(complaint),
    };
  }
  const what = `“${found}” is not ${list.noun} of this framework.`;
  return { ...problem, rule: list.rule, what, ...suggest(complaint, ...meantId(found, list.named)) };
}

/** `voices`, `lead.sector`: as the file has it, without the places in lists. */
function nameOf(path: Complaint['path']): string {
  return path.filter(step => typeof step === 'string').join('.');
}

function oneOfThese(expected: string): string[] {
  return expected.startsWith('one of ') ? expected.slice('one of '.length).split(', ') : [];
}

/** People write what they see: a criterion's wording or short name, “Criterion 3”, a type's title. */
function meantId(found: string, named: readonly Named[]): [string | undefined, boolean] {
  const names = new Map(
    named.flatMap(({ id, names }) => [id, ...names].map((name): [string, string] => [name, id])),
  );
  const name = nearest(found, names.keys()) ?? '';
  return [names.get(name), isSameName(found, name)];
}

interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Settings whose values are the framework's own, each with a rule of its own. */
function listFor(setting: string, framework: Framework) {
  switch (setting) {
    case 'criterion':
    case 'criteria':
      return {
        rule: 'SEF102',
        noun: 'a criterion',
        named: framework.criteria.map(({ id, number, wording, short }) => ({
          id,
          names: [short, wording, `Criterion ${number}`],
        })),
      };
    case 'focus':
      return { rule: 'SEF103', noun: 'a focus', named: framework.foci.map(named) };
    case 'foci':
      return {
        rule: 'SEF103',
        noun: 'a focus or statement',
        named: [
          ...framework.foci.map(named),
          ...framework.statements.map(({ id, short, wording }) => ({ id, names: [short, wording] })),
        ],
      };
    case 'evidence':
      return {
        rule: 'SEF104',
        noun: 'an evidence type',
        named: framework.types.map(({ id, title, short }) => ({ id, names: [title, short] })),
      };
    default:
      return undefined;
  }
}

const named = ({ id, title }: { readonly id: string; readonly title: string }): Named => ({
  id,
  names: [title],
});

/** A date as people say it, or a word that is nearly one of the list. */
function suggestValue(complaint: Complaint): Pick<Problem, 'next' | 'fix'> {
  const { found, expected } = complaint;
  if (expected.startsWith('a date')) return suggest(complaint, meantDay(found), true);
  const meant = nearest(found, oneOfThese(expected));
  return suggest(complaint, meant, isSameName(found, meant ?? ''));
}

function suggest(
  { span }: Complaint,
  meant: string | undefined,
  isSure: boolean,
): Pick<Problem, 'next' | 'fix'> {
  if (meant === undefined) return {};
  const fix = { title: `Change to “${meant}”`, edits: [{ span, newText: meant }], isSure };
  return { next: `Did you mean “${meant}”?`, fix };
}
