import type { DataTable } from '../data/parse-table.ts';
import type { Suppression } from '../document/suppressions.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Find } from './guard.ts';
import type { Identifiers } from './hide-identifiers.ts';

/** What one file's raw contents hold, whatever the file is for: what the guard found, comments to us, the table that it is. */
export interface Scan {
  /** Relative to the SEF root, with `/`. */
  readonly path: string;
  readonly lines: LineIndex;
  readonly finds: readonly Find[];
  /** What names or leads to a person among them, to be masked wherever it is quoted. */
  readonly identifiers: Identifiers;
  readonly suppressions: readonly Suppression[];
  /** Of a CSV file that could be read. */
  readonly table?: DataTable | undefined;
}
