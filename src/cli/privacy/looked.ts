import type { Finding } from '../../core/rules/finding.ts';

/** What was looked at, and what was found there. */
export interface Looked {
  readonly at: 'folder' | 'staged' | 'history';
  readonly files: number;
  readonly found: readonly Found[];
}

/** A finding in a file, or in one or more of the contents that a file once had. */
export interface Found {
  readonly finding: Finding;
  /** From the folder or the repository's top. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** How many contents of the file hold it; 1 outside a history. */
  readonly versions: number;
  /** The commit that brought it, or one of them; undefined outside a history, and where no branch leads to it any more. */
  readonly commit?: string | undefined;
}
