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

/** The lines of a page, from 1, whose last change says when it was agreed. None where its settings hold no status. */
export function agreementLines(text: string): number[] {
  const { settings } = splitFile(text);
  if (!settings) return [];
  const before = text.slice(0, settings.start).split('\n').length;
  const lines = text.slice(settings.start, settings.end).split('\n');
  const found = lines.flatMap((line, index) => (touched.test(line) ? [before + index] : []));
  return lines.some(line => line.startsWith('status')) ? found : [];
}

/** The version in which a page was last agreed: the one that changed any of those lines last. */
export function agreedIn(origins: readonly LineOrigin[]): LineOrigin | undefined {
  return origins.reduce<LineOrigin | undefined>(
    (last, origin) => (last && last.time > origin.time ? last : origin),
    undefined,
  );
}

/** `text`: the page as it was in that version. */
export function agreementOf({ commit, author, day }: LineOrigin, text: string): Agreement {
  return {
    words: hashText(readerWords(text)),
    day,
    by: author,
    version: commit.slice(0, 7),
  };
}
