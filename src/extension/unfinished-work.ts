import type { Uri } from 'vscode';
import { noBranch, unfinishedWork } from '../core/versions/not-ready.ts';
import type { Repository } from './git.ts';
import { readBytes } from './workspace-files.ts';

/** Why a repository is in no state to take a version; undefined: it is. */
export async function unfinished(repository: Repository): Promise<string | undefined> {
  const { HEAD, rebaseCommit, mergeChanges } = repository.state;
  if (rebaseCommit || mergeChanges.length > 0) return unfinishedWork;
  // A merge without conflicts left shows in nothing else.
  const marks = ['MERGE_HEAD', ...otherWork].map(ref => isThere(repository, ref));
  if ((await Promise.all(marks)).includes(true)) return unfinishedWork;
  return HEAD?.commit !== undefined && HEAD.name === undefined ? noBranch : undefined;
}

const otherWork = ['CHERRY_PICK_HEAD', 'REVERT_HEAD'];

async function isThere(repository: Repository, ref: string): Promise<boolean> {
  return repository.getCommit(ref).then(
    () => true,
    () => false,
  );
}

/** A merge that waits for a version to end it. */
export interface Merge {
  /** Files in which two wordings still stand, or of which nobody has said which one stays. */
  readonly undecided: readonly Uri[];
}

/** Undefined: there is no merge going on, or something else is. */
export async function mergeToFinish(repository: Repository): Promise<Merge | undefined> {
  const { rebaseCommit, mergeChanges, HEAD } = repository.state;
  if (rebaseCommit || HEAD?.name === undefined || !(await isThere(repository, 'MERGE_HEAD')))
    return undefined;
  if ((await Promise.all(otherWork.map(ref => isThere(repository, ref)))).includes(true)) return undefined;
  const undecided: Uri[] = [];
  for (const { uri, status } of mergeChanges) {
    if (!bothChanged.has(status) || (await isUndecided(repository, uri))) undecided.push(uri);
  }
  return { undecided };
}

/** `BOTH_ADDED` and `BOTH_MODIFIED` of the API's `Status`: git wrote both wordings into the file, where it is text. */
const bothChanged: ReadonlySet<number> = new Set([16, 18]);

/**
 * Git puts no marks into what it takes for no text; there it keeps our side, and only Source Control can tell whether
 * somebody meant that. So a file that is as it was on our side counts as undecided too.
 */
async function isUndecided(repository: Repository, uri: Uri): Promise<boolean> {
  const bytes = await readBytes(uri);
  if (!bytes || bytes.includes(0)) return true;
  const text = new TextDecoder().decode(bytes);
  if (/^(<{7}|>{7})( |\r?$)/m.test(text)) return true;
  const ours = await repository.buffer('HEAD', uri.fsPath).catch(() => undefined);
  return ours !== undefined && new TextDecoder().decode(ours) === text;
}
