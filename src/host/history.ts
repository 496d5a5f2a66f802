import type { LineOrigin } from '../core/sef/agreed-in.ts';
import type { Files } from './files.ts';

/** What git keeps, as a host gives it to code that must not know how git is asked. */
export interface History {
  /** The repository that a folder is in. */
  open(folder: string): Repository | NoRepository;
  /**
   * A word that changes when what a repository tells of a folder's files may. Cheap. Undefined: it cannot be told without
   * asking git.
   */
  head(folder: string): string | undefined;
}

/** git did not do what it was asked: the repository is damaged, or a part of it is not on this machine. */
export class GitBrokeOff extends Error {
  /** git's own words. */
  readonly said: string;

  constructor(said: string) {
    super(`git broke off. It said: ${said || 'nothing'}`);
    this.said = said;
  }
}

export interface NoRepository {
  /** `refused`: git will not look into a repository that belongs to another user of the machine. */
  readonly none: 'no-git' | 'no-repository' | 'refused';
}

/** One repository; what its submodules keep is not its own. Methods throw `GitBrokeOff` where git does, as in a damaged one. */
export interface Repository {
  /** Absolute path of its top folder, with `/`; of a bare repository, the folder that is the repository. Links are resolved. */
  readonly top: string;
  /**
   * Files as the next commit will have them and the last one has not: new, changed or renamed. Within a hook that is
   * the commit being made, also where it takes only some of what is staged. Works before the first commit.
   */
  staged(): readonly StoredFile[];
  /**
   * Every content of a file that git still holds: of any branch, tag, stash or reflog, of the index, and what none
   * of these lead to any more. One content comes once, in the order in which git reads fastest.
   */
  all(): AsyncIterable<StoredFile>;
  /**
   * Contents in the order asked. The chunks of one must be read before the next is asked for; what is left of them
   * is skipped. Leave out before what need not be read: git unpacks every content whole. A content that git has
   * thrown away meanwhile is left out.
   */
  read(files: Iterable<StoredFile>): AsyncIterable<StoredContent>;
  /**
   * The files below a folder (from the top, with `/`; empty: all of them) as a branch, tag or commit has them, under
   * paths that begin with `top`. `at`: the id of the commit. Nothing can be created there.
   */
  filesAt(revision: string, folder: string): RevisionFiles | NoRevision;
  /**
   * The lines of files below a folder (from the top, with `/`; empty: all of them) that a commit does not have so: what was
   * added or changed since, in what is saved on the disk. Paths are from the top; files that git does not keep yet have
   * changed from beginning to end.
   */
  changedLines(commit: string, folder: string): ReadonlyMap<string, readonly LineRange[]>;
  /**
   * Where lines (from 1) of a file come from, in their order: the file as a commit has it, or as it is on the disk.
   * Undefined where git does not keep it, or one of the lines is in no commit yet.
   */
  lineOrigins(path: string, lines: readonly number[], commit?: string): readonly LineOrigin[] | undefined;
  /** The content of a file in a commit; undefined where there is none. */
  contentAt(commit: string, path: string): Uint8Array | undefined;
  /** The id of the commit from which two revisions went different ways. */
  mergeBase(one: string, other: string): string | NoRevision;
  /**
   * The commits that touch a folder (from the top, with `/`; empty: the top), along first parents, oldest first. A folder
   * whose `sef.yaml` came from elsewhere is followed there.
   */
  log(revisions: Revisions, folder: string, bounds: LogBounds): CommitLog | NoRevision;
  /** Reads the files of commits, each content and each folder once. */
  reader(): CommitReader;
  /** What this program keeps for itself in git's own folder, where it is in no version and on no list of changes. */
  readonly notes: Notes;
  /** The commit that first brought a content; undefined where no branch, tag, stash or reflog leads to one. Slow. */
  commitThatBrought(file: StoredFile): string | undefined;
}

/** `until` with all before it, or only what came after `after`. */
export interface Revisions {
  readonly until: string;
  readonly after?: string | undefined;
}

export interface LogBounds {
  readonly most: number;
  /** `YYYY-MM-DD`: nothing older than this day. */
  readonly since?: string | undefined;
}

export interface CommitLog {
  readonly commits: readonly Commit[];
  /** `more`: there are more than were asked for. `not-here`: this clone holds only the end of the history. */
  readonly earlier: 'none' | 'more' | 'not-here';
}

export interface Commit {
  readonly id: string;
  /** `YYYY-MM-DD`, where the committer was; whatever the commit says, so it may be no day that exists. */
  readonly day: string;
  /** Where the folder was then, from the top. */
  readonly folder: string;
}

/** Path from the commit's folder → git's name for the content. Links and submodules are left out. */
export type CommitFiles = ReadonlyMap<string, string>;

export interface CommitReader {
  /** The files below the folder of each commit; `enters`: whether to look into a folder of this name. */
  filesOf(commits: readonly Commit[], enters: (name: string) => boolean): readonly CommitFiles[];
  /** git's name for a file's content; `path` from the top. */
  fileAt(commit: Commit, path: string): string | undefined;
  /** Of a content larger than text may be, only its beginning; what git does not have here is left out. */
  contentsOf(ids: readonly string[]): ReadonlyMap<string, Uint8Array>;
}

/** Texts by name (letters, digits and dashes). */
export interface Notes {
  read(name: string): string | undefined;
  /** All of it or nothing, also where two write at once. False: it cannot be written there. */
  write(name: string, text: string): boolean;
}

/** A content of a file. */
export interface StoredFile {
  /** git's name for the content. */
  readonly id: string;
  /**
   * A path that it has or had, from the top with `/`. Only the end of one where git knows no commit with it, and
   * empty where it knows nothing.
   */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

export interface StoredContent {
  readonly file: StoredFile;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface RevisionFiles {
  readonly at: string;
  readonly files: Files;
}

/** Lines from 1, both included. Where lines were only taken out, the one before and the one after. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

export interface NoRevision {
  /**
   * `unknown`: git knows nothing of that name. `shallow`: neither, but the clone holds only the end of the history.
   * `unrelated`: the two have no commit in common.
   */
  readonly missing: 'unknown' | 'shallow' | 'unrelated';
}
