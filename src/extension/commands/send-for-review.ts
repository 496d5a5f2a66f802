import { l10n, type Uri, window, workspace } from 'vscode';
import { commitStop } from '../../core/versions/commit-stop.ts';
import { type GitTrouble, troubleInWords } from '../../core/versions/git-trouble.ts';
import { noGit, noRemote } from '../../core/versions/not-ready.ts';
import { type Outgoing, sendingStop } from '../../core/versions/outgoing.ts';
import { isOnline, reviewPage, shownAddress } from '../../core/versions/review-page.ts';
import { type Commit, findGit, type Ref, type Remote, type Repository } from '../git.ts';
import { branchesAt, mainBranch, remoteOf } from '../main-branch.ts';
import { lookIntoVersions, type OutgoingFound } from '../outgoing-versions.ts';
import { protects } from '../protected-branches.ts';
import type { SefRoot } from '../sef-root.ts';
import type { SefStore } from '../sef-store.ts';
import { unfinished } from '../unfinished-work.ts';
import { MOST_VERSIONS, unsentVersions } from '../unsent-versions.ts';
import { changesIn } from '../version-changes.ts';
import { askAboutReview, offerPage, type ReviewQuestions } from './ask-about-review.ts';
import { chooseRoot, pathIn } from './choose-root.ts';
import { nameForWork } from './name-for-work.ts';
import { branchNamer } from './own-branch.ts';

/** What came of it; `page`: where the review is asked for, if we know that host. Undefined: they thought better of it. */
export type ReviewAnswer =
  | { readonly sent: boolean; readonly words: string; readonly page?: string | undefined }
  | undefined;

/** The command: asks in the window, and says there what came of it. */
export async function askAndSend(store: SefStore): Promise<void> {
  const answer = await sendForReview(store, askAboutReview);
  if (answer?.sent) await offerPage(answer.words, answer.page);
  else if (answer) void window.showWarningMessage(answer.words);
}

/**
 * Sends the versions that are only on this computer (push) on a branch that is not the shared one, once a person has seen
 * exactly what would leave. Never forces; nothing is sent that the guard stops, in whichever version it is.
 */
export async function sendForReview(store: SefStore, ask: ReviewQuestions): Promise<ReviewAnswer> {
  const root = await chooseRoot(store, l10n.t('Of which SEF do you want to send versions?'));
  if (!root) return undefined;
  const repository = (await findGit())?.getRepository(root.uri);
  if (!repository) return refused(noGit);
  const remote = remoteOf(repository);
  const address = remote?.pushUrl ?? remote?.fetchUrl;
  if (!remote || address === undefined) return refused(noRemote);
  await repository.status();
  const trouble = await unfinished(repository);
  if (trouble) return refused(trouble);
  try {
    return await send({ store, root, repository, remote, address }, ask);
  } catch (error) {
    return refused(troubleInWords(error as GitTrouble, 'send'));
  }
}

interface Sending {
  readonly store: SefStore;
  readonly root: SefRoot;
  readonly repository: Repository;
  readonly remote: Remote;
  readonly address: string;
}

async function send(sending: Sending, ask: ReviewQuestions): Promise<ReviewAnswer> {
  const { store, root, repository, remote, address } = sending;
  const there = await branchesAt(repository, remote);
  const versions = await unsentVersions(repository);
  const head = versions[0]?.hash;
  const shared = await mainBranch(repository, remote);
  if (head === undefined) return nothingToSend(sending, shared);
  if (versions.length > MOST_VERSIONS)
    return refused(
      l10n.t(
        'More than {0} versions were never sent, which is more than can be looked into. Ask whoever set up the folder.',
        MOST_VERSIONS,
      ),
    );

  const pathOf = pathIn(store, root.uri);
  const nameOf = (uri: Uri) => pathOf(uri) ?? uri.path.slice(repository.rootUri.path.length + 1);
  const { files, found } = await ask.while(l10n.t('Looking for personal details in what would be sent'), () =>
    lookIntoVersions(repository, versions, root.checked.sef, nameOf),
  );
  const stop = commitStop(found, sendingStop(stepsBack(found, versions)));
  if (stop && !(await ask.mayGoOn(stop, root))) return undefined;

  const inSef = files.flatMap(uri => pathOf(uri) ?? []).sort();
  const branch = await chooseBranch(sending, { shared, there, inSef }, ask);
  if (branch === undefined) return undefined;
  const outgoing: Outgoing = {
    sentences: versions.map(({ message }) => message),
    files: inSef,
    others: files
      .filter(uri => pathOf(uri) === undefined)
      .map(nameOf)
      .sort(),
    unsaved: unsavedIn(repository, pathOf),
    address: shownAddress(address),
    branch: branch.name,
    isNew: there.every(({ name }) => name !== branch.name),
    isShared: there.length === 0,
  };
  if (!(await ask.maySend(outgoing))) return undefined;
  await ask.while(l10n.t('Sending (push)'), () => pushExactly(sending, head, branch));
  return sent(outgoing, shared && reviewPage(address, branch.name, shared), isOnline(address));
}

/** Files with changes that are in no version, or not even on the disk. */
function unsavedIn(repository: Repository, pathOf: (uri: Uri) => string | undefined): number {
  const typed = workspace.textDocuments
    .filter(({ isDirty }) => isDirty)
    .flatMap(({ uri }) => pathOf(uri) ?? []);
  return new Set([...changesIn(repository.state, pathOf).files.keys(), ...typed]).size;
}

interface Branch {
  readonly name: string;
  /** It is not there yet, on this computer either. */
  readonly isOwn: boolean;
}

/** A branch of one's own where this one is shared or protected; the shared one only where there is nothing yet at all. */
async function chooseBranch(
  { root, repository, remote }: Sending,
  about: {
    readonly shared: string | undefined;
    readonly there: readonly Ref[];
    readonly inSef: readonly string[];
  },
  ask: ReviewQuestions,
): Promise<Branch | undefined> {
  const { name = '', upstream } = repository.state.HEAD ?? {};
  const { shared, there, inSef } = about;
  if (there.length === 0) return { name, isOwn: false };
  const isShared = shared === undefined ? there.some(ref => ref.name === name) : name === shared;
  if (!isShared && !protects(repository)) {
    const theirs = upstream?.remote === remote.name && upstream.name !== shared ? upstream.name : undefined;
    return { name: theirs ?? name, isOwn: false };
  }
  const branchOf = await branchNamer(repository);
  const words = await ask.workName(nameForWork(root, inSef), branchOf);
  return words === undefined ? undefined : { name: branchOf(words), isOwn: true };
}

/** Sends what was looked into, even if somebody saves another version in the meantime. */
async function pushExactly({ repository, remote }: Sending, head: string, branch: Branch): Promise<void> {
  await repository.push(remote.name, `${head}:refs/heads/${branch.name}`, false);
  if (branch.isOwn) await repository.createBranch(branch.name, true);
  const { HEAD } = repository.state;
  if (branch.isOwn || !HEAD?.upstream)
    await repository.setBranchUpstream(
      branch.isOwn ? branch.name : (HEAD?.name ?? ''),
      `${remote.name}/${branch.name}`,
    );
}

/** How many of the newest versions hold, or come after, what must not leave; undefined where a merge is among them. */
function stepsBack(found: readonly OutgoingFound[], versions: readonly Commit[]): number | undefined {
  const grave = found.filter(({ severity }) => severity === 'error');
  const steps = Math.max(0, ...(grave.length > 0 ? grave : found).map(({ back }) => back)) + 1;
  return versions.slice(0, steps).some(({ parents }) => parents.length > 1) ? undefined : steps;
}

function sent(
  { sentences, address, branch, isShared }: Outgoing,
  page: string | undefined,
  online: boolean,
): ReviewAnswer {
  const what = sentences.length === 1 ? l10n.t('1 version') : l10n.t('{0} versions', sentences.length);
  if (isShared)
    return { sent: true, words: l10n.t('Sent: {0} to {1}. Others can get them now.', what, address) };
  if (page)
    return {
      sent: true,
      words: l10n.t(
        'Sent: {0} to {1}. They are not under review yet: open the page and ask for it (pull request).',
        what,
        address,
      ),
      page,
    };
  const words = online
    ? l10n.t(
        'Sent: {0} to {1}. They are not under review yet: open {1} in your browser and ask for a review (pull request) of the branch “{2}”.',
        what,
        address,
        branch,
      )
    : l10n.t(
        'Sent: {0} to {1}, on the branch “{2}”. Tell whoever agrees to changes: a folder has no page to ask for a review on.',
        what,
        address,
        branch,
      );
  return { sent: true, words };
}

function nothingToSend({ repository, address }: Sending, shared: string | undefined): ReviewAnswer {
  const { name, upstream } = repository.state.HEAD ?? {};
  if (upstream && shared !== undefined && name !== shared && upstream.name !== shared)
    return {
      sent: true,
      words: l10n.t(
        'All your versions were sent already, on the branch “{0}”. Is the review asked for?',
        upstream.name,
      ),
      page: reviewPage(address, upstream.name, shared),
    };
  return refused(
    l10n.t(
      'There is no version that was not sent already. Choose “Save a version” first if you changed something.',
    ),
  );
}

function refused(words: string): ReviewAnswer {
  return { sent: false, words };
}
