import { readerWords } from '../document/reader-words.ts';
import { splitFile } from '../document/split.ts';
import { hashText } from '../text/hash.ts';
import type { Agreement } from './agreement.ts';
import type { Day } from './calendar.ts';

/** Where a line of a file comes from, as git tells. */
export interface LineOrigin {
  /** The id of the version (commit) that last changed it. */
  readonly commit: string;
  /** What the file was called then, from the top of the repository. */
  readonly path: string;
  readonly author: string;
  /** When, in seconds since 1970, and which day that was for the author. */
  readonly time: number;
  readonly day: Day;
}

/** The settings that a person touches when agreeing to a section, or to its words anew. */
const touched = /^(status|reviewed)[ \t]*:/;
const agreed = /^status[ \t]*:[ \t]*["']?agreed["']?[ \t]*(#.*)?\r?$/;

/** The lines of a page, from 1, whose last change says when it was agreed. None where it does not say that it is. */
export function agreementLines(text: string): number[] {
  return linesThatTell(text).map(({ number }) => number);
}

/** What those lines say, for telling whether two versions of a page say it in the same words. */
export function agreementWords(text: string): string {
  return linesThatTell(text)
    .map(({ line }) => line.trimEnd())
    .join('\n');
}

function linesThatTell(text: string): { readonly number: number; readonly line: string }[] {
  const { settings } = splitFile(text);
  if (!settings) return [];
  const before = text.slice(0, settings.start).split('\n').length;
  const lines = text.slice(settings.start, settings.end).split('\n');
  if (!lines.some(line => agreed.test(line))) return [];
  return lines.flatMap((line, index) => (touched.test(line) ? [{ number: before + index, line }] : []));
}

/** A version of a page, and its text then. */
export interface PageVersion {
  readonly origin: LineOrigin;
  readonly text: string;
}

/**
 * What the versions that last changed those lines tell. Only those count in which the page says that it is agreed: a later
 * one may have touched the day of the review alone. Times are those of the authors, whose order need not be that of the
 * history, so the words of any of them are taken to be agreed.
 */
export function agreementOf(versions: readonly PageVersion[]): Agreement | undefined {
  const said = versions.filter(({ text }) => linesThatTell(text).length > 0);
  const [last] = [...said].sort((a, b) => b.origin.time - a.origin.time);
  if (!last) return undefined;
  const { commit, author, day } = last.origin;
  const words = [...new Set(said.map(({ text }) => hashText(readerWords(text))))];
  return { words, day, by: author, version: commit.slice(0, 7) };
}
