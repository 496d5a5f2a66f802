import { commands as vscodeCommands, window } from 'vscode';
import { scanKindOf } from '../../core/privacy/scan-kind.ts';
import type { VersionFinding } from '../../core/rules/version-findings.ts';
import { configName } from '../../core/sef/file-names.ts';
import { count } from '../../core/text/words.ts';
import { sentenceTrouble } from '../../core/versions/commit-sentence.ts';
import type { CommitStop } from '../../core/versions/commit-stop.ts';
import type { SefRoot } from '../sef-root.ts';
import { uriIn } from '../sef-store.ts';
import { openPlace } from './open-place.ts';

/** What a person is asked on the way to a version; every question may be left unanswered. */
export interface VersionQuestions {
  /** Whether to save what was typed into these files and not saved yet. */
  mayStore(paths: readonly string[]): Promise<boolean>;
  /** Whether to save the version in spite of what was found. */
  mayGoOn(stop: CommitStop<VersionFinding>, root: SefRoot): Promise<boolean>;
  /** The sentence that says what changed. */
  sentence(proposal: string, prompt: string): Promise<string | undefined>;
}

export const askInWindow: VersionQuestions = { mayStore, mayGoOn, sentence };

export async function mayStore(paths: readonly string[]): Promise<boolean> {
  const store = 'Save them and go on';
  const title = `Save what was typed first? ${count(paths.length, 'file has', 'files have')} changes that are not saved yet.`;
  const detail = paths.map(path => `• ${path}`).join('\n');
  return (await window.showWarningMessage(title, { modal: true, detail }, store)) === store;
}

async function mayGoOn(stop: CommitStop<VersionFinding>, root: SefRoot): Promise<boolean> {
  const show = 'Show them';
  const goOn = 'Save anyway';
  const { title, detail } = stop;
  const buttons = stop.mayGoOn ? [show, goOn] : [show];
  const answer = await window.showWarningMessage(title, { modal: true, detail }, ...buttons);
  if (answer === show) await showFirst(stop.first, root);
  return stop.mayGoOn && answer === goOn;
}

/** Problems holds them all, but for those in files that `exclude` names. */
async function showFirst({ path, span }: VersionFinding, root: SefRoot): Promise<void> {
  const uri = uriIn(root, path);
  await vscodeCommands.executeCommand('workbench.actions.view.problems');
  const isText = path === configName || ['markdown', 'table'].includes(scanKindOf(path) ?? '');
  if (isText) await openPlace(uri, span);
  else await vscodeCommands.executeCommand('revealInExplorer', uri);
}

async function sentence(proposal: string, prompt: string): Promise<string | undefined> {
  return window.showInputBox({
    title: 'What changed? One sentence for the history',
    prompt,
    value: proposal,
    ignoreFocusOut: true,
    validateInput: sentenceTrouble,
  });
}
