import { l10n, type Uri, window } from 'vscode';
import { type GitTrouble, troubleInWords } from '../../core/versions/git-trouble.ts';
import { incomingInWords, inTheWay, shorten } from '../../core/versions/incoming.ts';
import { noGit, noRemote } from '../../core/versions/not-ready.ts';
import { findGit, type Repository } from '../git.ts';
import { type IncomingBranch, incomingChanges, together } from '../incoming-changes.ts';
import { listInWords } from '../list-in-words.ts';
import { remoteOf } from '../main-branch.ts';
import type { SefStore } from '../sef-store.ts';
import { mergeToFinish, unfinished } from '../unfinished-work.ts';
import { askAboutLatest, type LatestQuestions } from './ask-about-latest.ts';
import { knowWho } from './ask-who.ts';
import { chooseRoot, pathIn, storeEditors } from './choose-root.ts';

/** What came of it, in a sentence for whoever asked; undefined: they thought better of it. */
export type LatestAnswer =
  | { readonly got: boolean; readonly words: string; readonly conflicts?: readonly Uri[] }
  | undefined;

/** The command: asks in the window, and says there what came of it. */
export async function askAndGet(store: SefStore): Promise<void> {
  const answer = await getLatest(store, askAboutLatest);
  if (answer?.got) void window.showInformationMessage(answer.words);
  else if (answer && !answer.conflicts) void window.showWarningMessage(answer.words);
}

/**
 * Brings what others have sent into this folder (fetch, then merge), once it is known what would come. Never rebases,
 * never forces; what is not saved as a version is never touched.
 */
export async function getLatest(store: SefStore, ask: LatestQuestions): Promise<LatestAnswer> {
  const root = await chooseRoot(store, l10n.t('Of which SEF do you want the latest?'));
  if (!root) return undefined;
  const repository = (await findGit())?.getRepository(root.uri);
  if (!repository) return refused(noGit);
  if (!remoteOf(repository)) return refused(noRemote);
  const pathOf = pathIn(store, root.uri);
  const unsaved = await storeEditors(pathOf, ask.mayStore);
  if (unsaved !== undefined) return unsaved === '' ? undefined : refused(unsaved);
  await repository.status();
  const merge = await mergeToFinish(repository);
  if (merge && merge.undecided.length > 0) return afterConflict(repository, merge.undecided, pathOf, ask);
  const trouble = merge
    ? l10n.t('What others and you have changed is brought together already. Save a version to finish that.')
    : await unfinished(repository);
  if (trouble) return refused(trouble);
  try {
    await ask.while(l10n.t('Looking what others have changed (fetch)'), () => repository.fetch());
    const branches = await incomingChanges(repository, pathOf);
    if (branches.length === 0)
      return { got: true, words: l10n.t('You have the latest already. Nothing was changed.') };
    const blocked = await whatBlocks(repository, branches, pathOf);
    if (blocked) return refused(blocked);
    const incoming = together(branches);
    if (!(await ask.mayGet(incoming))) return undefined;
    // Where both sides have versions of their own, git saves one more that joins them.
    if (!(await isBehindOnly(repository, branches)) && !(await knowWho(repository, ask.identity)))
      return undefined;
    return await mergeAll(repository, branches, pathOf, ask);
  } catch (error) {
    return refused(troubleInWords(error as GitTrouble, 'get'));
  }
}

/** Changes that are no version yet are the only thing that getting could lose, so it does not begin where they would be touched. */
async function whatBlocks(
  repository: Repository,
  branches: readonly IncomingBranch[],
  pathOf: (uri: Uri) => string | undefined,
): Promise<string | undefined> {
  await repository.status();
  const { state } = repository;
  const changed = [...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
  const nameOf = (uri: Uri) => pathOf(uri) ?? uri.path.slice(repository.rootUri.path.length + 1);
  const coming = branches.flatMap(({ uris }) => uris.map(nameOf));
  const files = inTheWay(new Set(changed.map(({ uri }) => nameOf(uri))), coming);
  if (files.length === 0) return undefined;
  const more = files.length - 3;
  const others = more === 1 ? l10n.t('1 other file') : l10n.t('{0} other files', more);
  const said = listInWords(more > 0 ? [...files.slice(0, 3), others] : files);
  return l10n.t(
    'Others have changed {0} too, and your own changes there are not saved as a version yet. Nothing was touched. Choose “Save a version” first, then get the latest.',
    said,
  );
}

async function isBehindOnly(repository: Repository, branches: readonly IncomingBranch[]): Promise<boolean> {
  const head = repository.state.HEAD?.commit;
  const bases = await Promise.all(branches.map(({ ref }) => repository.getMergeBase('HEAD', ref)));
  return branches.length === 1 && bases[0] === head;
}

async function mergeAll(
  repository: Repository,
  branches: readonly IncomingBranch[],
  pathOf: (uri: Uri) => string | undefined,
  ask: LatestQuestions,
): Promise<LatestAnswer> {
  for (const { ref, commit } of branches) {
    // What came in the meantime was not shown, so it is not taken.
    if ((await repository.getCommit(ref)).hash !== commit)
      return refused(
        l10n.t('Something new came while you were asked, so nothing was changed. Get the latest again.'),
      );
    try {
      await repository.merge(ref);
    } catch (error) {
      await repository.status();
      const conflicts = repository.state.mergeChanges.map(({ uri }) => uri);
      if (conflicts.length === 0) throw error;
      return await afterConflict(repository, conflicts, pathOf, ask);
    }
  }
  const words = incomingInWords(together(branches));
  return { got: true, words: l10n.t('You have the latest now: {0}.', words) };
}

async function afterConflict(
  repository: Repository,
  conflicts: readonly Uri[],
  pathOf: (uri: Uri) => string | undefined,
  ask: LatestQuestions,
): Promise<LatestAnswer> {
  const names = conflicts.map(uri => pathOf(uri) ?? uri.path.slice(repository.rootUri.path.length + 1));
  const answer = await ask.aboutConflict(names, conflicts);
  if (answer === 'undo') {
    await repository.mergeAbort();
    return { got: false, words: l10n.t('The getting was undone. Everything is as it was before.') };
  }
  return {
    got: false,
    conflicts,
    words: l10n.t('Not finished: choose which words stay.\n{0}', shorten(names.map(name => `• ${name}`))),
  };
}

function refused(words: string): LatestAnswer {
  return { got: false, words };
}
