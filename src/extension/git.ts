import { type Event, extensions, type Uri } from 'vscode';

/** What we use of version 1 of the API of VS Code's own git extension. Its calls fail with a `GitTrouble`. */
export interface Git {
  /** Repositories are looked for as long as this is not `initialized`. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  /** The address under which an editor shows a file as it is in a commit. */
  toGitUri(uri: Uri, ref: string): Uri;
  /** The repository that a file or folder is in. */
  getRepository(uri: Uri): Repository | null;
  readonly onDidOpenRepository: Event<Repository>;
  readonly onDidCloseRepository: Event<Repository>;
}

export interface Repository {
  readonly rootUri: Uri;
  readonly state: RepositoryState;
  /** Looks at the files again. */
  status(): Promise<void>;
  /** Stages files as they are on the disk, deleted ones too. Paths are the disk's own. */
  add(paths: string[]): Promise<void>;
  /** Takes files out of what is staged; on the disk they stay as they are. */
  revert(paths: string[]): Promise<void>;
  /** Commits everything that is staged. By way of the API nothing is ever pushed after it. */
  commit(message: string): Promise<void>;
  getCommit(ref: string): Promise<Commit>;
  /** With `range` all of its commits, newest first; with `refNames` (`^name`: without it) at most `maxEntries`. */
  log(options: {
    readonly range?: string;
    readonly refNames?: readonly string[];
    readonly maxEntries?: number;
    readonly path?: string;
  }): Promise<Commit[]>;
  /** What `to` has changed since the two parted. */
  diffBetween(from: string, to: string): Promise<Change[]>;
  /** The files on the disk, compared with a commit; of those that git does not know yet it says nothing. */
  diffWith(ref: string): Promise<Change[]>;
  /** What is staged, compared with a commit or tree. */
  diffIndexWith(ref: string): Promise<Change[]>;
  /** A file as it is in a commit. It fails where the commit has no such file. */
  buffer(ref: string, path: string): Promise<Uint8Array>;
  /** What `git blame` prints of a file as it is on the disk. */
  blame(path: string): Promise<string>;
  getObjectDetails(ref: string, path: string): Promise<{ readonly object: string; readonly size: number }>;
  getRefs(query: { readonly pattern: string }): Promise<Ref[]>;
  /** Which of these paths git is told to keep out. */
  checkIgnore(paths: string[]): Promise<Set<string>>;
  getMergeBase(ref1: string, ref2: string): Promise<string | undefined>;
  /** Everything that is set, wherever it is; what comes later counts. */
  getConfigs(): Promise<{ readonly key: string; readonly value: string }[]>;
  /** For this repository only. */
  setConfig(key: string, value: string): Promise<string>;
  createBranch(name: string, checkout: boolean): Promise<void>;
  /** `upstream`: such as `origin/main`. */
  setBranchUpstream(name: string, upstream: string): Promise<void>;
  deleteBranch(name: string, force?: boolean): Promise<void>;
  checkout(branch: string): Promise<void>;
  fetch(): Promise<void>;
  merge(ref: string): Promise<void>;
  mergeAbort(): Promise<void>;
  /** We never pass the last argument, which forces. */
  push(remote: string, branch: string, setUpstream: boolean): Promise<void>;
  /** Newer than VS Code 1.100; it also knows what GitHub protects. */
  isBranchProtected?(): boolean;
}

export interface RepositoryState {
  readonly HEAD: Head | undefined;
  readonly remotes: readonly Remote[];
  /** A rebase is going on. */
  readonly rebaseCommit: unknown;
  readonly mergeChanges: readonly Change[];
  readonly indexChanges: readonly Change[];
  readonly workingTreeChanges: readonly Change[];
  /** Empty where the user has untracked files shown among the others, or hidden. */
  readonly untrackedChanges?: readonly Change[];
  readonly onDidChange: Event<void>;
}

/** The branch, or the commit, that the folder shows. */
export interface Head {
  readonly name?: string;
  readonly commit?: string;
  readonly upstream?: { readonly remote: string; readonly name: string };
}

export interface Remote {
  readonly name: string;
  readonly fetchUrl?: string;
  readonly pushUrl?: string;
}

export interface Ref {
  readonly name?: string;
  readonly commit?: string;
}

export interface Commit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string;
  readonly authorDate?: Date;
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

/** `INDEX_DELETED` and `DELETED`: what a commit took out. */
export const deletedStatuses: ReadonlySet<number> = new Set([2, 6]);

/** The tree without any file, which git knows in every repository. */
export const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

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
