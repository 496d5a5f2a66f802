import { branchName } from '../../core/versions/branch-name.ts';
import type { Repository } from '../git.ts';

/** How to name a branch after words so that it takes the name of no other, here or where the SEF is shared. */
export async function branchNamer(repository: Repository): Promise<(words: string) => string> {
  const refs = await Promise.all([
    repository.getRefs({ pattern: 'refs/heads/' }),
    repository.getRefs({ pattern: 'refs/remotes/' }),
  ]);
  const [here = [], there = []] = refs.map(found => found.flatMap(({ name }) => name ?? []));
  const taken = [...here, ...there.map(name => name.slice(name.indexOf('/') + 1))];
  return words => branchName(words, taken);
}

/** Does something on a branch of its own, and goes back where that fails. Nothing on the disk changes by it. */
export async function onBranch<T>(
  repository: Repository,
  name: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (name === undefined) return work();
  const before = repository.state.HEAD?.name;
  await repository.createBranch(name, true);
  try {
    return await work();
  } catch (error) {
    if (before !== undefined) {
      await repository.checkout(before);
      await repository.deleteBranch(name);
    }
    throw error;
  }
}
