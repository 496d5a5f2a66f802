import { l10n, ProgressLocation, type Uri, commands as vscodeCommands, window } from 'vscode';
import { conflictInWords } from '../../core/versions/conflict.ts';
import type { Identity } from '../../core/versions/identity.ts';
import { type Incoming, incomingDetail, incomingInWords } from '../../core/versions/incoming.ts';
import { mayStore } from './ask-about-version.ts';
import { askWho } from './ask-who.ts';

/** What a person is asked on the way to the latest; every question may be left unanswered. */
export interface LatestQuestions {
  /** Whether to save what was typed into these files and not saved yet. */
  mayStore(paths: readonly string[]): Promise<boolean>;
  /** Says that something is going on that takes a while. */
  while<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Whether to take what would come. */
  mayGet(incoming: Incoming): Promise<boolean>;
  /** Who brings the versions together, where git does not know. */
  identity(): Promise<Identity | undefined>;
  /** What to do where two people changed the same lines; undefined: nothing now. */
  aboutConflict(names: readonly string[], uris: readonly Uri[]): Promise<'undo' | undefined>;
}

export const askAboutLatest: LatestQuestions = {
  mayStore,
  while: showProgress,
  mayGet,
  identity: askWho,
  aboutConflict,
};

/**
 * In the status bar: VS Code leaves a notification for a while when its work is done, and where there are three it shows no
 * other, which would be the one that says what came of it.
 */
export async function showProgress<T>(title: string, work: () => Promise<T>): Promise<T> {
  return window.withProgress({ location: ProgressLocation.Window, title }, work);
}

async function mayGet(incoming: Incoming): Promise<boolean> {
  const get = l10n.t('Get the latest');
  const title = l10n.t('Get {0}?', incomingInWords(incoming));
  return (
    (await window.showInformationMessage(title, { modal: true, detail: incomingDetail(incoming) }, get)) ===
    get
  );
}

async function aboutConflict(names: readonly string[], uris: readonly Uri[]): Promise<'undo' | undefined> {
  const open = l10n.t('Choose the words');
  const undo = l10n.t('Undo the getting');
  const { title, detail } = conflictInWords(names);
  const answer = await window.showWarningMessage(title, { modal: true, detail }, open, undo);
  if (answer === undo) return 'undo';
  if (answer === open) await vscodeCommands.executeCommand('git.openMergeEditor', uris[0]);
  return undefined;
}
