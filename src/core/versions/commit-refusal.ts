/** What git says when it fails: VS Code's name for the trouble, if it has one, and git's own words. */
export interface GitTrouble {
  readonly gitErrorCode?: string;
  readonly stderr?: string;
  readonly message?: string;
}

export const noGit =
  'Git does not keep versions of this folder, or not in this window. Open the folder in VS Code on your computer, and in ' +
  'Source Control choose “Initialize Repository” if it offers that.';

export const unfinishedWork =
  'Git is in the middle of bringing two versions together (a merge or rebase). Finish or abort that in Source Control ' +
  'first, then save the version.';

export const noBranch =
  'This folder shows an older version, and what is saved on top of it is easily lost (git: a detached HEAD). In Source ' +
  'Control, check out your branch first.';

const nobody =
  'Git has to know who saves a version, and does not know your name and e-mail address yet. In a terminal, run ' +
  'git config --global user.name "Your Name" and git config --global user.email "you@example.org", or ask whoever set ' +
  'up your computer. Then save the version again.';

/** More than fits into a notification. */
const MOST_SAID = 300;

/** What to do when git did not take a version. */
export function commitRefusal({ gitErrorCode = '', stderr = '', message = '' }: GitTrouble): string {
  if (/^NoUser(Name|Email)Configured$/.test(gitErrorCode)) return nobody;
  if (gitErrorCode === 'UnmergedChanges') return unfinishedWork;
  const said = (stderr || message).slice(0, MOST_SAID).replace(/\s+/g, ' ').trim();
  return `Git did not save the version. It says: “${said || 'nothing'}”. Ask whoever set up the folder.`;
}
