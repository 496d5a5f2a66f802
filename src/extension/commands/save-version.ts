import { l10n, type Uri, window, workspace } from 'vscode';
import { commitProposal } from '../../core/versions/commit-proposal.ts';
import { commitStop, worthALook } from '../../core/versions/commit-stop.ts';
import { undecidedInWords } from '../../core/versions/conflict.ts';
import { type GitTrouble, troubleInWords } from '../../core/versions/git-trouble.ts';
import { noGit } from '../../core/versions/not-ready.ts';
import { findGit, type Repository } from '../git.ts';
import { hiddenFiles } from '../hidden-files.ts';
import { listInWords } from '../list-in-words.ts';
import { lookInto, type VersionLook } from '../look-into-version.ts';
import { protects } from '../protected-branches.ts';
import type { SefRoot } from '../sef-root.ts';
import type { SefStore } from '../sef-store.ts';
import { type Merge, mergeToFinish, unfinished } from '../unfinished-work.ts';
import { changesIn, type VersionChanges } from '../version-changes.ts';
import { askInWindow, type VersionQuestions } from './ask-about-version.ts';
import { knowWho } from './ask-who.ts';
import { chooseRoot, pathIn, storeEditors } from './choose-root.ts';
import { nameForWork } from './name-for-work.ts';
import { branchNamer, onBranch } from './own-branch.ts';

/** What came of it, in a sentence for whoever asked; undefined: they thought better of it. */
export type VersionAnswer = { readonly saved: boolean; readonly words: string } | undefined;

/** The command: asks in the window, and says there what came of it. */
export async function askAndSave(store: SefStore): Promise<void> {
  const answer = await saveVersion(store, askInWindow);
  if (answer?.saved) void window.showInformationMessage(answer.words);
  else if (answer) void window.showWarningMessage(answer.words);
}

/** Saves a version (commit) of one SEF, unless something in it must not get into the history. */
export async function saveVersion(store: SefStore, ask: VersionQuestions): Promise<VersionAnswer> {
  const { uri } = (await chooseRoot(store, l10n.t('Which SEF do you want to save a version of?'))) ?? {};
  if (!uri) return undefined;
  const repository = (await findGit())?.getRepository(uri);
  if (!repository) return refused(noGit);
  const pathOf = pathIn(store, uri);
  const unsaved = await storeEditors(pathOf, ask.mayStore);
  if (unsaved !== undefined) return unsaved === '' ? undefined : refused(unsaved);
  await store.settled();
  await repository.status();
  const root = store.roots.find(candidate => candidate.uri.toString() === uri.toString());
  if (!root) return undefined;
  const merge = await mergeToFinish(repository);
  const trouble = merge ? undecided(merge, pathOf) : await unfinished(repository);
  if (trouble) return refused(trouble);

  const changes = changesIn(repository.state, pathOf);
  // What others have changed beside the SEF is part of a merge; there, leaving it out would undo it.
  if (!merge && changes.foreign.length > 0) return refused(stagedElsewhere(changes.foreign));
  const hidden = await hiddenFiles(repository, root);
  if (!merge && changes.files.size === 0) return refused(nothingChanged(hidden));
  const look = await lookInto(changes, root);
  const stop = commitStop(look.findings);
  if (stop && !(await ask.mayGoOn(stop, root))) return undefined;
  return askAndCommit({ repository, changes, look, root, pathOf, hidden, isMerge: merge !== undefined }, ask);
}

interface Version {
  readonly repository: Repository;
  readonly changes: VersionChanges;
  readonly look: VersionLook;
  readonly root: SefRoot;
  readonly pathOf: (uri: Uri) => string | undefined;
  /** New files that are left out, because the user has them hidden. */
  readonly hidden: readonly string[];
  /** The version ends a merge. */
  readonly isMerge: boolean;
}

async function askAndCommit(version: Version, ask: VersionQuestions): Promise<VersionAnswer> {
  const { repository, look, root, isMerge } = version;
  const where = isMerge ? 'here' : await chooseBranch(repository, nameForWork(root, pathsOf(look)), ask);
  if (where === undefined) return undefined;
  const proposal = isMerge
    ? l10n.t('Bring together what others and I have changed')
    : commitProposal(look.files);
  const sentence = await ask.sentence(proposal, promptFor(version));
  if (sentence === undefined || sentence.trim() === '') return undefined;
  if (!(await knowWho(repository, ask.identity))) return undefined;
  try {
    const name = where === 'here' ? undefined : where.name;
    const trouble = await onBranch(repository, name, () => commitFiles(version, sentence.trim()));
    return trouble ? refused(trouble) : { saved: true, words: savedInWords(version, name) };
  } catch (error) {
    return refused(troubleInWords(error as GitTrouble, 'save'));
  }
}

const pathsOf = ({ files }: VersionLook) => files.map(({ path }) => path);

/** Where the version goes: a protected branch takes none straight. Undefined: the person thought better of it. */
async function chooseBranch(
  repository: Repository,
  proposal: string,
  ask: VersionQuestions,
): Promise<'here' | { readonly name: string } | undefined> {
  if (!protects(repository)) return 'here';
  const branchOf = await branchNamer(repository);
  const answer = await ask.ownBranch(repository.state.HEAD?.name ?? '', proposal, branchOf);
  return answer === undefined || answer === 'here' ? answer : { name: branchOf(answer.words) };
}

/**
 * Commits these files and no others, as they were looked into; where that fails, nothing more is staged than before.
 * Gives back why it was not done.
 */
async function commitFiles(version: Version, sentence: string): Promise<string | undefined> {
  const { repository, changes, isMerge } = version;
  const paths = [...changes.unstaged].flatMap(path => changes.files.get(path)?.fsPath ?? []);
  const undo = [...changes.unstaged]
    .filter(path => !isMerge && !changes.staged.has(path))
    .flatMap(path => changes.files.get(path)?.fsPath ?? []);
  try {
    if (paths.length > 0) await repository.add(paths);
    await repository.status();
    const trouble = await changedMeanwhile(version);
    if (trouble) await unstage(repository, undo);
    else await repository.commit(sentence);
    return trouble;
  } catch (error) {
    await unstage(repository, undo);
    throw error;
  }
}

/** While somebody writes a sentence, other programs write files. */
async function changedMeanwhile({
  repository,
  changes,
  look,
  root,
  pathOf,
  isMerge,
}: Version): Promise<string | undefined> {
  const now = changesIn(repository.state, pathOf);
  const others = [...now.staged].some(path => !changes.files.has(path));
  if (others || (!isMerge && now.foreign.length > 0))
    return l10n.t('More files were staged while you wrote, so the version was not saved. Save it again.');
  const known = new Set(look.findings.map(({ fingerprint }) => fingerprint));
  const { findings } = await lookInto(changes, root);
  return commitStop(findings.filter(({ fingerprint }) => !known.has(fingerprint)))
    ? l10n.t(
        'A file was changed while you wrote and now holds personal details, so the version was not saved. Save it again to see where.',
      )
    : undefined;
}

async function unstage(repository: Repository, paths: string[]): Promise<void> {
  try {
    if (paths.length > 0) await repository.revert(paths);
  } catch {
    // What stays staged does no harm: the next version looks into it again.
  }
}

function promptFor({ look: { files, findings }, hidden }: Version): string {
  const goes =
    files.length === 1
      ? l10n.t('1 file goes into this version. It stays on this computer and is not sent anywhere.')
      : l10n.t(
          '{0} files go into this version. It stays on this computer and is not sent anywhere.',
          files.length,
        );
  return [goes, leftOut(hidden), worthALook(findings)].filter(Boolean).join(' ');
}

/** The words that matter come first: a notification cuts off the rest. */
function savedInWords({ changes, hidden }: Version, branch: string | undefined): string {
  const { size } = changes.files;
  const saved =
    size === 1
      ? l10n.t('Saved on this computer only, and not sent anywhere: 1 file.')
      : l10n.t('Saved on this computer only, and not sent anywhere: {0} files.', size);
  const where = branch === undefined ? '' : l10n.t('You are on the branch “{0}” now.', branch);
  return [saved, where, leftOut(hidden)].filter(Boolean).join(' ');
}

function leftOut(hidden: readonly string[]): string {
  if (hidden.length === 0) return '';
  const count = hidden.length - 3;
  const more = count === 1 ? l10n.t('1 more file') : l10n.t('{0} more files', count);
  return l10n.t(
    'Not in it: {0}, because new files are hidden (the setting git.untrackedChanges). Set it to “mixed” to have them in.',
    listInWords(count > 0 ? [...hidden.slice(0, 3), more] : hidden),
  );
}

function nothingChanged(hidden: readonly string[]): string {
  const nothing = l10n.t('Nothing has changed since the last version, so there is nothing to save.');
  return [nothing, leftOut(hidden)].filter(Boolean).join(' ');
}

function undecided({ undecided: uris }: Merge, pathOf: (uri: Uri) => string | undefined): string | undefined {
  if (uris.length === 0) return undefined;
  return undecidedInWords(uris.map(uri => pathOf(uri) ?? workspace.asRelativePath(uri, false)));
}

function stagedElsewhere(uris: readonly Uri[]): string {
  const names = uris.slice(0, 3).map(uri => workspace.asRelativePath(uri, false));
  const said = listInWords(uris.length > names.length ? [...names, l10n.t('others')] : names);
  return l10n.t(
    'Files that are no part of this SEF are staged already and would become part of the version: {0}. In Source Control, commit or unstage them first.',
    said,
  );
}

function refused(words: string): VersionAnswer {
  return { saved: false, words };
}
