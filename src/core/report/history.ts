import { countStates } from '../coverage/state-counts.ts';
import type { Framework } from '../framework/framework.ts';
import { type Found, isFound, type Lost, type Point } from '../history/point.ts';
import { type Day, spokenDay } from '../sef/calendar.ts';
import { count } from '../text/words.ts';
import type { ReportOptions } from './report.ts';
import { statesInWords } from './summary.ts';

/** What a SEF covered over time. */
export interface Histories {
  /** As the reader names the SEF's folder. */
  readonly root: string;
  /** Of the newest version that can be read; identifiers are masked. */
  readonly area: string;
  readonly framework: Framework;
  /** The day for which all were reckoned; undefined: each for its own day. */
  readonly today: Day | undefined;
  /** Oldest first. */
  readonly points: readonly Point[];
  /** Why there is nothing before the first of them. */
  readonly earlier: 'none' | 'more' | 'not-here';
}

export type HistoryReporter = (histories: Histories, options: ReportOptions) => string;

const whyLost: Readonly<Record<Lost['lost'], string>> = {
  'no-sef': 'no SEF: there was no sef.yaml',
  'unreadable-settings': 'not known: its sef.yaml cannot be read as settings',
  'unknown-framework': 'not known: its sef.yaml names a framework that is not there',
  incomplete: 'not known: this copy of the repository does not have all of it',
};

/** What is to be said of one version in a line. */
export function pointInWords({ found }: Point, framework: Framework): string {
  if (!isFound(found)) return whyLost[found.lost];
  const { criteria, evidence } = countsOf(found);
  const said = `${statesInWords(criteria)}; ${count(evidence, 'evidence item')}`;
  return found.framework === framework.id ? said : `${said}; by another framework, ${found.framework}`;
}

export function countsOf({ criteria, statements, evidence, files }: Found) {
  return {
    criteria: countStates(criteria.values()),
    statements: countStates(statements.values()),
    evidence,
    files,
  };
}

/** What a reader has to know before comparing one version with another. */
export function notesOn({ earlier, points, today }: Histories): string[] {
  const [first] = points;
  const from = first ? spokenDay(first.day) : '';
  return [
    today === undefined
      ? 'Each version is reckoned as on its own day, so evidence is as fresh as it was then.'
      : `Every version is reckoned as on ${spokenDay(today)}.`,
    ...(earlier === 'more'
      ? [`Versions before ${from} are left out; --max shows more of them.`]
      : earlier === 'not-here'
        ? [
            `This copy of the repository holds only the end of the history; “git fetch --unshallow” brings the rest.`,
          ]
        : []),
  ];
}

export function eachMark(versionsPerMark: number): string {
  const each = versionsPerMark === 1 ? 'a version' : `the last of ${versionsPerMark} versions`;
  return `Each mark is ${each}, the newest at the right.`;
}
