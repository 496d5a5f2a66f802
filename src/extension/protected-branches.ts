import { workspace } from 'vscode';
import { isProtected } from '../core/versions/protected-branch.ts';
import type { Repository } from './git.ts';

/** Whether versions on the branch that the folder shows should go by way of a review, as settings or GitHub say. */
export function protects(repository: Repository): boolean {
  const name = repository.state.HEAD?.name;
  if (name === undefined) return false;
  const patterns = workspace.getConfiguration('git', repository.rootUri).get<unknown>('branchProtection');
  return isProtected(name, patterns) || (repository.isBranchProtected?.() ?? false);
}
