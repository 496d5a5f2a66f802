import { groupsOf } from '../text/groups.ts';
import { isAtLeast, type Severity } from '../text/severity.ts';
import { count, listed } from '../text/words.ts';

/** What the guard found in a file that is about to become a version. The identifier itself is not part of it. */
export interface FoundInVersion {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  /** From 1; undefined where it is about the file as a whole, or the file has no lines. */
  readonly line: number | undefined;
  /** Where else than in the files as they are now: ` (in the version “Change 1 section”)`. */
  readonly where?: string;
}

/** What stops, in the words of what was about to be done. */
export interface StopWords {
  readonly stopped: string;
  readonly mustGo: string;
  readonly takeOut: string;
  readonly isMeant: string;
  readonly lookFirst: string;
}

/** Why a version is not saved or sent, in words for whoever was about to do so. */
export interface CommitStop<Found extends FoundInVersion = FoundInVersion> {
  /** Whether it may be saved all the same, once a person has looked. */
  readonly mayGoOn: boolean;
  readonly title: string;
  readonly detail: string;
  /** What to look at first. */
  readonly first: Found;
}

/** What a person calls it, alone and in numbers. */
const names: Readonly<Record<string, readonly [one: string, many: string]>> = {
  SEF501: ['an NHS number', 'NHS numbers'],
  SEF502: ['a unique pupil number', 'unique pupil numbers'],
  SEF503: ['a unique learner number', 'unique learner numbers'],
  SEF504: ['a National Insurance number', 'National Insurance numbers'],
  SEF505: ['a date of birth', 'dates of birth'],
  SEF506: ['a full postcode', 'full postcodes'],
  SEF507: ['somebody’s phone number or e-mail address', 'people’s phone numbers or e-mail addresses'],
  SEF508: ['a small number of people', 'small numbers of people'],
  SEF509: ['a table with a row for each person', 'tables with a row for each person'],
  SEF510: ['a draft inspection report', 'draft inspection reports'],
  SEF511: ['a file that could not be looked into', 'files that could not be looked into'],
};

/** What is about people. Postcodes and files that nobody could look into are only mentioned. */
const stopping = /^SEF50[1-57-9]$|^SEF510$/;

/** Of what stands in one file. */
const MOST_LINES = 5;
/** What fits into a dialog. */
const MOST_PLACES = 8;

/**
 * Undefined: nothing stands in the way. Of an error there is no way but to take it out (or to say in sef.yaml that it is
 * none); a warning may be meant, so it may be saved after a look.
 */
export function commitStop<Found extends FoundInVersion>(
  found: readonly Found[],
  words: StopWords = whenSaving,
): CommitStop<Found> | undefined {
  const grave = found.filter(({ rule, severity }) => stopping.test(rule) && isAtLeast(severity, 'warning'));
  const errors = grave.filter(({ severity }) => severity === 'error');
  const first = errors[0] ?? grave[0];
  if (!first) return undefined;
  const mayGoOn = errors.length === 0;
  const places = placesOf([...errors, ...grave.filter(({ severity }) => severity !== 'error')]);
  return {
    mayGoOn,
    title: mayGoOn ? words.isMeant : words.stopped,
    detail: [mayGoOn ? words.lookFirst : words.mustGo, places, mayGoOn ? ifMeant : words.takeOut].join(
      '\n\n',
    ),
    first,
  };
}

const whenSaving: StopWords = {
  stopped: 'This version was not saved.',
  mustGo:
    'It would hold what must not be in a self-evaluation. The history forgets nothing: what is saved once stays in every ' +
    'copy, even if it is deleted later.',
  takeOut:
    'Take it out and save the version again. If it is a false alarm, say so in sef.yaml under “privacy”, with a reason.',
  isMeant: 'Is this meant to be in the version?',
  lookFirst:
    'A small number, or a way to reach somebody, can show who a person is. The history forgets nothing: what is saved once ' +
    'stays in every copy, even if it is deleted later.',
};

const ifMeant =
  'What may stay can be allowed in sef.yaml under “privacy”, with a reason; then nobody is asked again.';

/** `• NHS numbers: sections/03.md, lines 4 and 9`, for each kind in each file. */
function placesOf(found: readonly FoundInVersion[]): string {
  const places = [...groupsOf(found, ({ rule, path, where }) => `${rule} ${path} ${where}`).values()];
  const shown = places.slice(0, MOST_PLACES).map(group => {
    const { rule = '', path = '', where = '' } = group[0] ?? {};
    return `• ${upperFirst(nameOf(rule, group.length))}: ${path}${linesOf(group)}${where}`;
  });
  const more = places.length - shown.length;
  return [...shown, ...(more > 0 ? [`• and ${count(more, 'more place')}`] : [])].join('\n');
}

function linesOf(found: readonly FoundInVersion[]): string {
  const lines = [...new Set(found.flatMap(({ line }) => line ?? []))].sort((a, b) => a - b);
  if (lines.length === 0) return '';
  const shown = lines.slice(0, MOST_LINES).map(String);
  const more = lines.length - shown.length;
  const words = more > 0 ? [...shown, `${more} more`] : shown;
  return `, ${lines.length === 1 ? 'line' : 'lines'} ${listed(words)}`;
}

/** A sentence on what does not stand in the way and may yet be worth a look; empty where there is nothing. */
export function worthALook(found: readonly FoundInVersion[]): string {
  const mentioned = found.filter(
    ({ rule, severity }) => !stopping.test(rule) || !isAtLeast(severity, 'warning'),
  );
  const kinds = [...groupsOf(mentioned, ({ rule }) => rule)];
  if (kinds.length === 0) return '';
  const words = kinds.map(([rule, { length }]) =>
    length === 1 ? nameOf(rule, 1) : `${length} ${nameOf(rule, length)}`,
  );
  return `Also there, and worth a look: ${listed(words)}.`;
}

function nameOf(rule: string, times: number): string {
  const [one, many] = names[rule] ?? ['something personal', 'personal details'];
  return times === 1 ? one : many;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
