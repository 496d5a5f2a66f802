import type { Uri } from 'vscode';
import { addedStatuses, type RepositoryState } from './git.ts';

/** What a version of a SEF made now would hold. */
export interface VersionChanges {
  /** Files of the SEF that differ from the last version, by their paths; also what is below its folder and no page. */
  readonly files: ReadonlyMap<string, Uri>;
  /** Of these, what the last version did not have. */
  readonly added: ReadonlySet<string>;
  /** Of these, what is staged, and what is not staged as it is on the disk. */
  readonly staged: ReadonlySet<string>;
  readonly unstaged: ReadonlySet<string>;
  /** Staged files of others: they would become part of any commit. */
  readonly foreign: readonly Uri[];
}

/** `pathOf`: a file's path in the SEF; undefined for what belongs to another or to none. */
export function changesIn(state: RepositoryState, pathOf: (uri: Uri) => string | undefined): VersionChanges {
  const files = new Map<string, Uri>();
  const added = new Set<string>();
  const foreign: Uri[] = [];
  const staged = new Set<string>();
  const unstaged = new Set<string>();
  const put = (uri: Uri, where: Set<string>, status?: number) => {
    const path = pathOf(uri);
    // A repository within this one is its own business.
    if (path === undefined || path.endsWith('/')) return false;
    files.set(path, uri);
    where.add(path);
    if (status !== undefined && addedStatuses.has(status)) added.add(path);
    return true;
  };
  for (const { uri, originalUri, status } of state.indexChanges) {
    if (!put(uri, staged, status)) foreign.push(uri);
    if (originalUri.toString() !== uri.toString() && !put(originalUri, staged)) foreign.push(originalUri);
  }
  // What is decided in a merge and not staged yet is taken along; who saves makes sure that it is decided.
  const { mergeChanges, workingTreeChanges, untrackedChanges = [] } = state;
  for (const { uri, status } of [...mergeChanges, ...workingTreeChanges, ...untrackedChanges])
    put(uri, unstaged, status);
  return { files, added, staged, unstaged, foreign };
}
