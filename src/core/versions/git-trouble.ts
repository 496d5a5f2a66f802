/** What git says when it fails: VS Code's name for the trouble, if it has one, and git's own words. */
export interface GitTrouble {
  readonly gitErrorCode?: string;
  readonly stderr?: string;
  readonly message?: string;
}

/** What was asked of git when it failed, as it stands in a sentence. */
const doings = { get: 'get the latest', save: 'save the version', send: 'send the versions' } as const;
export type Doing = keyof typeof doings;

/** More than fits into a notification. */
const MOST_SAID = 300;

interface Moment {
  /** VS Code's names for it. */
  readonly codes: readonly string[];
  /** Git's own words for it, in the order in which they are looked for. */
  readonly words?: RegExp;
  readonly says: string;
}

/** The moments at which people get stuck, the most telling first: a refused push says more than that a push failed. */
const moments: readonly Moment[] = [
  {
    codes: ['NoUserNameConfigured', 'NoUserEmailConfigured'],
    words: /please tell me who you are|empty ident name|auto-detection is disabled/i,
    says:
      'Git has to know who saves a version, and does not know your name and e-mail address yet. Choose “Save a version” ' +
      'again: it asks for both.',
  },
  {
    codes: [],
    words:
      /protected branch|GH006|GH013|not allowed to push|TF402455|pre-receive hook declined|hook declined/i,
    says:
      'This branch is protected where the SEF is kept: nobody sends straight to it, so that everything is reviewed first. ' +
      'Nothing was sent and nothing is lost. Send it for review on a branch of its own, or ask whoever looks after the repository.',
  },
  {
    codes: [],
    words: /non-fast-forward|fetch first|\[rejected\]|tip of your current branch is behind/i,
    says:
      'Somebody else has sent versions to the same branch since you last got the latest, so yours were not taken (git: ' +
      'rejected). Nothing is lost. Choose “Get latest”, then send again.',
  },
  {
    codes: [],
    words:
      /could not resolve host|unable to access|network is unreachable|connection (timed out|refused)|operation timed out|temporary failure in name resolution|failed to connect/i,
    says:
      'The place where the SEF is kept cannot be reached. Look whether you are online, and at work whether the VPN is on. ' +
      'Nothing is lost: your versions are on this computer. Try again later.',
  },
  {
    codes: ['AuthenticationFailed', 'PermissionDenied'],
    words:
      /authentication failed|permission.*denied|could not read (username|password)|invalid (username|credentials)|access denied|HTTP (401|403)|error: 403|permission to .* denied|host key verification failed/i,
    says:
      'You are not signed in where the SEF is kept, or may not write there. Choose the person symbol at the bottom left of ' +
      'the window to sign in, and try again. If that does not help, ask whoever looks after the repository to give you access.',
  },
  {
    codes: ['RepositoryNotFound', 'CantAccessRemote', 'RemoteConnectionError', 'NoRemoteReference'],
    words:
      /repository.*not found|does not appear to be a git repository|could not read from remote repository|couldn't find remote ref/i,
    says:
      'Nothing is found at the address where the SEF should be kept: it was moved, its address is wrong, or you have no ' +
      'access. Ask whoever set up the folder. Nothing is lost: your versions are on this computer.',
  },
  {
    codes: ['LocalChangesOverwritten', 'DirtyWorkTree'],
    words: /would be overwritten|commit your changes|stash them|not uptodate|index contains uncommitted/i,
    says:
      'Changes that you have not saved as a version stand in the way, and nothing was touched so that they are not lost. ' +
      'Choose “Save a version” first, then try again.',
  },
  {
    codes: ['UnmergedChanges'],
    words: /unmerged files|you have not concluded your merge|MERGE_HEAD exists/i,
    says:
      'Git is in the middle of bringing two versions together (a merge or rebase). Finish or abort that in Source Control ' +
      'first, then try again.',
  },
  {
    codes: ['RepositoryIsLocked', 'CantLockRef'],
    words: /index\.lock|unable to create .*\.lock|cannot lock ref/i,
    says:
      'Another program is using git in this folder just now. Wait for it to end, or close it, and try again. If nothing ' +
      'else is running, close VS Code and open it again.',
  },
];

/** What happened and what to do next, for whoever asked; never git's words alone where we know better. */
export function troubleInWords(trouble: GitTrouble, doing: Doing): string {
  const { gitErrorCode = '', stderr = '', message = '' } = trouble;
  const said = (stderr || message).slice(0, 20_000);
  const moment =
    moments.find(({ words }) => words?.test(said)) ??
    moments.find(({ codes }) => codes.includes(gitErrorCode));
  if (moment) return moment.says;
  const quoted = withoutSecrets(said).slice(0, MOST_SAID).replace(/\s+/g, ' ').trim();
  return `Git did not ${doings[doing]}. It says: “${quoted || 'nothing'}”. Ask whoever set up the folder.`;
}

/** Addresses may hold a password or token, which git repeats. */
export function withoutSecrets(text: string): string {
  return text.replace(/\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,500}@/gi, '$1');
}
