import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import type { Day } from '../core/sef/calendar.ts';
import type { Files, Text } from '../host/files.ts';
import type { History } from '../host/history.ts';
import type { Keep } from '../host/keep.ts';

/** All that the command line may know of the machine it runs on. */
export interface Host {
  readonly files: Files;
  readonly history: History;
  /** The quickest parser that there is on this machine; all give the same. */
  readonly markdown: MarkdownParser;
  /** A word that is another for every build of this program. */
  readonly program: string;
  /** Where what was found is kept for the next run; undefined: nowhere. */
  readonly keep: Keep | undefined;
  /** Absolute, with `/`. */
  readonly cwd: string;
  readonly today: Day;
  /** Writes a report over an earlier one; everything else is only ever created. */
  replace(path: string, text: Text): void;
  /** Bytes are of UTF-8, and whole letters. */
  out(text: string | Uint8Array): void;
  err(text: string): void;
  readonly colour: boolean;
  /** False: the terminal shows only ASCII. */
  readonly unicode: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}
