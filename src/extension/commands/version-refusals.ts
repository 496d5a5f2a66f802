import type { GitError, Repository } from '../git.ts';

export const noGit =
  'Git does not keep versions of this folder, or not in this window. Open the folder in VS Code on your computer, and in ' +
  'Source Control choose “Initialize Repository” if it offers that.';

const unfinishedWork =
  'Git is in the middle of bringing two versions together (a merge or rebase). Finish or abort that in Source Control ' +
  'first, then save the version.';

const noBranch =
  'This folder shows an older version, and what is saved on top of it is easily lost (git: a detached HEAD). In Source ' +
  'Control, check out your branch first.';

const nobody =
  'Git has to know who saves a version, and does not know your name and e-mail address yet. In a terminal, run ' +
  'git config --global user.name "Your Name" and git config --global user.email "you@example.org", or ask whoever set ' +
  'up your computer. Then save the version again.';

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

/** What to do when git did not take a version. */
export function refusalOf({ gitErrorCode = '', stderr = '', message = '' }: GitError): string {
  if (/^NoUser(Name|Email)Configured$/.test(gitErrorCode)) return nobody;
  if (gitErrorCode === 'UnmergedChanges') return unfinishedWork;
  const said = (stderr || message).replace(/\s+/g, ' ').trim().slice(0, 300);
  return `Git did not save the version. It says: “${said || 'nothing'}”. Ask whoever set up the folder.`;
}
