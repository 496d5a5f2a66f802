import type { Comparison, StateChange } from '../compare/comparison.ts';
import type { Framework } from '../framework/framework.ts';
import type { Finding } from '../rules/finding.ts';
import { count, listed, upperFirst } from '../text/words.ts';
import { nameOfSection, subjectsOf } from './change-subjects.ts';

export interface ChangesInWords {
  /** One sentence or two; what to say where there is room for no more. Numbers come first, then what they are. */
  readonly summary: string;
  /** What the summary is made of, a clause for each kind of change. */
  readonly points: readonly string[];
  /** The same in numbers alone, where names would not fit. */
  readonly brief: string;
}

/** "Closes 2 gaps: 4 prepared (outcomes), 7 engage; opens 1: …" */
export function changesInWords(comparison: Comparison, framework: Framework): ChangesInWords {
  const points = pointsOf(comparison, framework);
  return {
    summary: sentenceOf(points),
    points,
    brief: sentenceOf(briefPoints(comparison, framework)),
  };
}

function sentenceOf(points: readonly string[]): string {
  if (points.length === 0) return 'Nothing that the SEF covers or says of itself is different.';
  return `${upperFirst(points.join('; '))}.`;
}

function pointsOf(comparison: Comparison, framework: Framework): string[] {
  const { closed, opened, positions } = comparison;
  return pointsWith(comparison, framework, {
    closes: gapsInWords('closes', closed, framework),
    opens: gapsInWords('opens', opened, framework),
    positions: positionsInWords(positions, framework),
  });
}

/** "Closes 2 gaps; opens 1 gap; 1 position changed; …": the same in numbers alone. */
function briefPoints(comparison: Comparison, framework: Framework): string[] {
  const { closed, opened, positions } = comparison;
  const gaps = (verb: string, changes: readonly StateChange[]) => {
    const number = subjectsOf(changes, framework).length;
    return number > 0 ? `${verb} ${count(number, 'gap')}` : '';
  };
  return pointsWith(comparison, framework, {
    closes: gaps('closes', closed),
    opens: gaps('opens', opened),
    positions: positions.length > 0 ? [`${count(positions.length, 'position')} changed`] : [],
  });
}

/** What is said in more words or in fewer, and with it what is the same however much room there is. */
function pointsWith(
  { changed, statuses, evidence, findings }: Comparison,
  framework: Framework,
  said: { readonly closes: string; readonly opens: string; readonly positions: readonly string[] },
): string[] {
  return [
    said.closes,
    said.opens,
    changed.length > 0
      ? `${count(subjectsOf(changed, framework).length, 'gap is', 'gaps are')} accepted otherwise`
      : '',
    ...said.positions,
    statuses.length > 0 ? `${count(statuses.length, 'status', 'statuses')} changed` : '',
    evidenceInWords(evidence),
    findingsInWords(findings),
  ].filter(Boolean);
}

function positionsInWords(positions: Comparison['positions'], framework: Framework): string[] {
  if (positions.length > MOST_NAMED) {
    const silent = positions.filter(({ reasonGiven }) => !reasonGiven).length;
    return [
      `${positions.length} positions changed, ${silent > 0 ? silent : 'none'} without a reason in the text`,
    ];
  }
  return positions.map(
    ({ section, from, to, reasonGiven }) =>
      `position of ${nameOfSection(section, framework)} changed from ${from ?? 'none'} to ${to ?? 'none'}, reason given: ${reasonGiven ? 'yes' : 'no'}`,
  );
}

/** Of more than this many a summary tells no details; the groups do. */
const MOST_NAMED = 3;

function gapsInWords(verb: string, changes: readonly StateChange[], framework: Framework): string {
  const subjects = subjectsOf(changes, framework);
  if (subjects.length === 0) return '';
  const names = subjects.map(({ title, cells }) =>
    cells.length > 0 && subjects.length <= MOST_NAMED
      ? `${title} (${listed(cells.map(cell => cell.title))})`
      : title,
  );
  return `${verb} ${count(subjects.length, 'gap')}: ${names.join(', ')}`;
}

function evidenceInWords({ added, moved, removed, uncited }: Comparison['evidence']): string {
  const numbers: readonly (readonly [number, string])[] = [
    [added.length, 'added'],
    [moved.length, 'moved'],
    [removed.length, 'taken out'],
    [uncited.length, 'lost the last section that used it'],
  ];
  const [first, ...more] = numbers.filter(([number]) => number > 0);
  if (!first) return '';
  return [
    `${count(first[0], 'evidence item')} ${first[1]}`,
    ...more.map(([number, what]) => `${number} ${what}`),
  ].join(', ');
}

function findingsInWords({ new: fresh, fixed }: Comparison['findings']): string {
  const errors = fresh.filter(({ severity }) => severity === 'error').length;
  const personal = fresh.filter(isAboutPrivacy).length;
  const areErrors = errors > 0 && errors === fresh.length;
  const told = [
    errors > 0 && !areErrors ? count(errors, 'error') : '',
    personal > 0 ? `${personal} about privacy` : '',
  ].filter(Boolean);
  const some = told.length > 0 ? ` (${told.join(', ')})` : '';
  const words = [
    fresh.length > 0 ? `${count(fresh.length, areErrors ? 'new error' : 'new finding')}${some}` : '',
    fixed.length > 0 ? `${count(fixed.length, 'finding')} put right` : '',
  ];
  return words.filter(Boolean).join(', ');
}

/** What must not be in a SEF at all, as against what could be better. */
export function isAboutPrivacy({ rule }: Pick<Finding, 'rule'>): boolean {
  return rule.startsWith('SEF5');
}
