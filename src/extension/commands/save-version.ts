import { l10n, type Uri, window, workspace } from 'vscode';
import { count } from '../../core/text/words.ts';
import { commitProposal } from '../../core/versions/commit-proposal.ts';
import { commitStop, worthALook } from '../../core/versions/commit-stop.ts';
import { type GitTrouble, troubleInWords } from '../../core/versions/git-trouble.ts';
import { noGit } from '../../core/versions/not-ready.ts';
import { findGit, type Repository } from '../git.ts';
import type { SefRoot } from '../sef-root.ts';
import type { SefStore } from '../sef-store.ts';
import { unfinished } from '../unfinished-work.ts';
import { changesIn, lookInto, type VersionChanges, type VersionLook } from '../version-changes.ts';
import { askInWindow, type VersionQuestions } from './ask-about-version.ts';
import { chooseRoot, pathIn, storeEditors } from './choose-root.ts';

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
  const trouble = await unfinished(repository);
  if (trouble || !root) return trouble ? refused(trouble) : undefined;

  const changes = changesIn(repository.state, pathOf);
  if (changes.foreign.length > 0) return refused(stagedElsewhere(changes.foreign));
  if (changes.files.size === 0)
    return refused('Nothing has changed since the last version, so there is nothing to save.');
  const look = await lookInto(changes, root);
  const stop = commitStop(look.findings);
  if (stop && !(await ask.mayGoOn(stop, root))) return undefined;
  const sentence = await ask.sentence(commitProposal(look.files), promptFor(look));
  if (sentence === undefined || sentence.trim() === '') return undefined;
  return commitFiles({ repository, changes, look, root, pathOf }, sentence.trim());
}

interface Version {
  readonly repository: Repository;
  readonly changes: VersionChanges;
  readonly look: VersionLook;
  readonly root: SefRoot;
  readonly pathOf: (uri: Uri) => string | undefined;
}

/** Commits these files and no others, as they were looked into; where that fails, nothing more is staged than before. */
async function commitFiles(version: Version, sentence: string): Promise<VersionAnswer> {
  const { repository, changes } = version;
  const paths = [...changes.unstaged].flatMap(path => changes.files.get(path)?.fsPath ?? []);
  const undo = [...changes.unstaged]
    .filter(path => !changes.staged.has(path))
    .flatMap(path => changes.files.get(path)?.fsPath ?? []);
  try {
    if (paths.length > 0) await repository.add(paths);
    await repository.status();
    const trouble = await changedMeanwhile(version);
    if (!trouble) {
      await repository.commit(sentence);
      const words = `Saved as a version with ${count(changes.files.size, 'file')}. It is on this computer only and was not sent anywhere.`;
      return { saved: true, words };
    }
    await unstage(repository, undo);
    return refused(trouble);
  } catch (error) {
    await unstage(repository, undo);
    return refused(troubleInWords(error as GitTrouble, 'save the version'));
  }
}

/** While somebody writes a sentence, other programs write files. */
async function changedMeanwhile({
  repository,
  changes,
  look,
  root,
  pathOf,
}: Version): Promise<string | undefined> {
  const now = changesIn(repository.state, pathOf);
  const others = [...now.staged].some(path => !changes.files.has(path));
  if (others || now.foreign.length > 0)
    return 'More files were staged while you wrote, so the version was not saved. Save it again.';
  const known = new Set(look.findings.map(({ fingerprint }) => fingerprint));
  const { findings } = await lookInto(changes, root);
  return commitStop(findings.filter(({ fingerprint }) => !known.has(fingerprint)))
    ? 'A file was changed while you wrote and now holds personal details, so the version was not saved. Save it again to see where.'
    : undefined;
}

async function unstage(repository: Repository, paths: string[]): Promise<void> {
  try {
    if (paths.length > 0) await repository.revert(paths);
  } catch {
    // What stays staged does no harm: the next version looks into it again.
  }
}

function promptFor({ files, findings }: VersionLook): string {
  const goes = files.length === 1 ? 'goes' : 'go';
  return [
    `${count(files.length, 'file')} ${goes} into this version. It stays on this computer and is not sent anywhere.`,
    worthALook(findings),
  ]
    .filter(Boolean)
    .join(' ');
}

function stagedElsewhere(uris: readonly Uri[]): string {
  const names = uris.slice(0, 3).map(uri => workspace.asRelativePath(uri, false));
  const more = uris.length > names.length ? ' and others' : '';
  return `Files that are no part of this SEF are staged already and would become part of the version: ${names.join(', ')}${more}. In Source Control, commit or unstage them first.`;
}

function refused(words: string): VersionAnswer {
  return { saved: false, words };
}
