import type { State } from '../coverage/coverage.ts';
import type { Framework } from '../framework/framework.ts';
import { type Found, isFound, type Point } from '../history/point.ts';

/** How each criterion and statement went over a history. */
export interface Trends {
  readonly groups: readonly { readonly title: string; readonly rows: readonly Trend[] }[];
  /** How many versions a mark stands for at most; it shows the last of them. */
  readonly versionsPerMark: number;
  /** Some versions show nothing: there was no SEF then, or none that can be compared. */
  readonly hasGaps: boolean;
}

export interface Trend {
  readonly id: string;
  /** Empty for a statement. */
  readonly number: string;
  readonly title: string;
  /** Oldest first; undefined where there is nothing to show. */
  readonly marks: readonly (State | undefined)[];
  readonly course: Course;
}

/** From where to where; undefined: no version tells. */
export type Course = { readonly first: State; readonly last: State; readonly steady: boolean } | undefined;

/** @param most marks on a line */
export function trendsOf(points: readonly Point[], framework: Framework, most: number): Trends {
  const versionsPerMark = Math.max(1, Math.ceil(points.length / most));
  const founds = points.map(point => comparable(point, framework));
  const trend = (
    id: string,
    number: string,
    title: string,
    of: (found: Found) => State | undefined,
  ): Trend => {
    const all = founds.map(found => found && of(found));
    return { id, number, title, marks: thinned(all, versionsPerMark), course: courseOf(all) };
  };
  const groups = framework.groups.map(({ id, short }) => ({
    title: short,
    rows: framework.criteria
      .filter(({ group }) => group === id)
      .map(({ id, number, short }) => trend(id, String(number), short, found => found.criteria.get(id))),
  }));
  const foci = framework.foci.map(({ id, title }) => ({
    title,
    rows: framework.statements
      .filter(({ focus }) => focus === id)
      .map(({ id, short }) => trend(id, '', short, found => found.statements.get(id))),
  }));
  return {
    groups: [...groups, ...foci].filter(({ rows }) => rows.length > 0),
    versionsPerMark,
    hasGaps: founds.includes(undefined),
  };
}

/** What was found, where it was reckoned by the same framework. */
export function comparable({ found }: Point, { id }: Framework): Found | undefined {
  return isFound(found) && found.framework === id ? found : undefined;
}

/** The last of each few, counted from the newest, so that it always shows. */
function thinned<T>(all: readonly T[], few: number): T[] {
  return all.filter((_, index) => (all.length - 1 - index) % few === 0);
}

function courseOf(all: readonly (State | undefined)[]): Course {
  const known = all.filter(state => state !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { first, last, steady: known.every(state => state === first) };
}

/** `missing to covered`, `thin throughout`, `thin, as at first`. */
export function courseInWords(course: Course): string {
  if (!course) return 'not known';
  const { first, last, steady } = course;
  if (first !== last) return `${first} to ${last}`;
  return steady ? `${first} throughout` : `${first}, as at first`;
}
