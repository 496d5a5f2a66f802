export const noGit =
  'Git does not keep versions of this folder, or not in this window. Open the folder in VS Code on your computer, and in ' +
  'Source Control choose “Initialize Repository” if it offers that.';

export const unfinishedWork =
  'Git is in the middle of bringing two versions together (a merge or rebase). Finish or abort that in Source Control ' +
  'first, then try again.';

export const noBranch =
  'This folder shows an older version, and what is saved on top of it is easily lost (git: a detached HEAD). In Source ' +
  'Control, check out your branch first.';

export const noRemote =
  'This SEF is on this computer only: git knows of no place where it is shared (a remote). Ask whoever looks after your ' +
  'partnership’s repository for its address, or in Source Control choose “Publish Branch” to make a place. Choose a private one.';
