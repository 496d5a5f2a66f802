import { count, listed } from '../text/words.ts';

/** A version (commit) as git tells of it. */
export interface VersionNote {
  readonly hash: string;
  /** The sentence that says what changed, and whatever stands below it. */
  readonly message: string;
  readonly author: string;
  /** `YYYY-MM-DD`, or empty where git does not say. */
  readonly day: string;
}

/** What others have done since the last getting. */
export interface Incoming {
  readonly versions: readonly VersionNote[];
  /** Files of the SEF, by their paths in it. */
  readonly files: readonly string[];
  /** How many files of the same repository change too and are no part of the SEF. */
  readonly others: number;
}

/** What fits into a dialog. */
const MOST_SHOWN = 6;

/** `3 changes by 2 people to 4 files of this SEF`. */
export function incomingInWords({ versions, files, others }: Incoming): string {
  const people = new Set(versions.map(({ author }) => author)).size;
  const to = [
    ...(files.length > 0 || others === 0 ? [`${count(files.length, 'file')} of this SEF`] : []),
    ...(others > 0 ? [`${count(others, 'file')} beside it`] : []),
  ];
  return `${count(versions.length, 'change')} by ${count(people, 'person', 'people')} to ${listed(to)}`;
}

/** A line for each change and each file, for a dialog: who said what changed, and where. */
export function incomingDetail({ versions, files }: Incoming): string {
  const said = versions.map(({ message, author }) => `• ${author}: ${firstLine(message)}`);
  const changed = files.map(path => `• ${path}`);
  return [shorten(said), ...(changed.length > 0 ? [`Files of this SEF:\n${shorten(changed)}`] : [])].join(
    '\n\n',
  );
}

/** Files that somebody has changed here and others have changed too; git would refuse to touch them. */
export function inTheWay(local: Iterable<string>, incoming: readonly string[]): string[] {
  const coming = new Set(incoming);
  return [...local].filter(path => coming.has(path));
}

/** At most as many lines as fit, and how many more there are. */
export function shorten(lines: readonly string[], most = MOST_SHOWN): string {
  const more = lines.length - most;
  return [...lines.slice(0, most), ...(more > 0 ? [`• and ${more} more`] : [])].join('\n');
}

export function firstLine(message: string): string {
  return message.trim().split(/\r?\n/, 1)[0] ?? '';
}
