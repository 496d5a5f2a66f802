import { type Event, extensions, type Uri } from 'vscode';

/** What we use of version 1 of the API of VS Code's own git extension. Its calls fail with a `GitTrouble`. */
export interface Git {
  /** The repository that a file or folder is in. */
  getRepository(uri: Uri): Repository | null;
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
}

export interface Repository {
  readonly state: RepositoryState;
  /** Looks at the files again. */
  status(): Promise<void>;
  /** Stages files as they are on the disk, deleted ones too. Paths are the disk's own. */
  add(paths: string[]): Promise<void>;
  /** Takes files out of what is staged; on the disk they stay as they are. */
  revert(paths: string[]): Promise<void>;
  /** Commits everything that is staged. By way of the API nothing is ever pushed after it. */
  commit(message: string): Promise<void>;
  getCommit(ref: string): Promise<unknown>;
}

export interface RepositoryState {
  readonly HEAD: { readonly name?: string; readonly commit?: string } | undefined;
  /** A rebase is going on. */
  readonly rebaseCommit: unknown;
  readonly mergeChanges: readonly Change[];
  readonly indexChanges: readonly Change[];
  readonly workingTreeChanges: readonly Change[];
  /** Empty where the user has untracked files shown among the others. */
  readonly untrackedChanges?: readonly Change[];
}

export interface Change {
  readonly uri: Uri;
  /** Where a renamed file was before; of any other the same as `uri`. */
  readonly originalUri: Uri;
  /** One of the API's `Status`. */
  readonly status: number;
}

/** `INDEX_ADDED`, `UNTRACKED` and `INTENT_TO_ADD` of the API's `Status`. */
export const addedStatuses: ReadonlySet<number> = new Set([1, 7, 9]);

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): Git;
}

/** Undefined where there is no git: in a browser, in a folder that is not trusted, or switched off. */
export async function findGit(): Promise<Git | undefined> {
  try {
    const git = await extensions.getExtension<GitExtension>('vscode.git')?.activate();
    return git?.enabled ? git.getAPI(1) : undefined;
  } catch {
    // It fails to start where the computer has no git, and says so itself.
    return undefined;
  }
}
