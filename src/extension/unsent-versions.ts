import type { Commit, Repository } from './git.ts';
import { branchesAt, remoteOf } from './main-branch.ts';

/** Nobody could look at more of them in a dialog, nor the guard in the time that a person waits. */
export const MOST_VERSIONS = 500;

/**
 * Versions of this branch that are on none of those at the place where it is shared, the newest first; one more than
 * `MOST_VERSIONS` where there are more. None where it is shared nowhere.
 */
export async function unsentVersions(repository: Repository): Promise<readonly Commit[]> {
  const remote = remoteOf(repository);
  const head = repository.state.HEAD?.commit;
  if (!remote || head === undefined) return [];
  const known = (await branchesAt(repository, remote)).flatMap(({ commit }) =>
    commit ? [`^${commit}`] : [],
  );
  return repository.log({ refNames: [head, ...known], maxEntries: MOST_VERSIONS + 1 });
}
