import { noBranch, unfinishedWork } from '../core/versions/not-ready.ts';
import type { Repository } from './git.ts';

/** Why a repository is in no state to take a version; undefined: it is. */
export async function unfinished(repository: Repository): Promise<string | undefined> {
  const { HEAD, rebaseCommit, mergeChanges } = repository.state;
  if (rebaseCommit || mergeChanges.length > 0) return unfinishedWork;
  // A merge without conflicts left shows in nothing else.
  const marks = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'].map(ref =>
    repository.getCommit(ref).then(
      () => true,
      () => false,
    ),
  );
  if ((await Promise.all(marks)).includes(true)) return unfinishedWork;
  return HEAD?.commit !== undefined && HEAD.name === undefined ? noBranch : undefined;
}
