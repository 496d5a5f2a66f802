import { l10n, commands as vscodeCommands, window } from 'vscode';
import { scanKindOf } from '../../core/privacy/scan-kind.ts';
import type { VersionFinding } from '../../core/rules/version-findings.ts';
import { configName } from '../../core/sef/file-names.ts';
import { sentenceTrouble } from '../../core/versions/commit-sentence.ts';
import type { CommitStop } from '../../core/versions/commit-stop.ts';
import type { Identity } from '../../core/versions/identity.ts';
import type { SefRoot } from '../sef-root.ts';
import { uriIn } from '../sef-store.ts';
import { askWho } from './ask-who.ts';
import { askWorkName } from './ask-work-name.ts';
import { openPlace } from './open-place.ts';

/** What a person is asked on the way to a version; every question may be left unanswered. */
export interface VersionQuestions {
  /** Whether to save what was typed into these files and not saved yet. */
  mayStore(paths: readonly string[]): Promise<boolean>;
  /** Whether to save the version in spite of what was found. */
  mayGoOn(stop: CommitStop<VersionFinding>, root: SefRoot): Promise<boolean>;
  /**
   * Where the version goes, on a branch that is protected: on one of its own, named after words, or here all the same.
   * `branchOf`: the name that git takes for such words.
   */
  ownBranch(
    branch: string,
    proposal: string,
    branchOf: (words: string) => string,
  ): Promise<{ readonly words: string } | 'here' | undefined>;
  /** Who saves versions, where git does not know. */
  identity(): Promise<Identity | undefined>;
  /** The sentence that says what changed. */
  sentence(proposal: string, prompt: string): Promise<string | undefined>;
}

export const askInWindow: VersionQuestions = { mayStore, mayGoOn, ownBranch, identity: askWho, sentence };

export async function mayStore(paths: readonly string[]): Promise<boolean> {
  const store = l10n.t('Save them and go on');
  const title =
    paths.length === 1
      ? l10n.t('Save what was typed first? 1 file has changes that are not saved yet.')
      : l10n.t('Save what was typed first? {0} files have changes that are not saved yet.', paths.length);
  const detail = paths.map(path => `• ${path}`).join('\n');
  return (await window.showWarningMessage(title, { modal: true, detail }, store)) === store;
}

async function mayGoOn(stop: CommitStop<VersionFinding>, root: SefRoot): Promise<boolean> {
  const show = l10n.t('Show them');
  const goOn = l10n.t('Save anyway');
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

async function ownBranch(
  branch: string,
  proposal: string,
  branchOf: (words: string) => string,
): Promise<{ readonly words: string } | 'here' | undefined> {
  const own = l10n.t('Save on a branch of its own');
  const here = l10n.t('Save here all the same');
  const answer = await window.showWarningMessage(
    l10n.t('“{0}” is protected: what goes there is reviewed first.', branch),
    {
      modal: true,
      detail: l10n.t(
        'A version that is saved straight on “{0}” can often not be sent. On a branch of its own it can be sent for review, and the files stay as they are.',
        branch,
      ),
    },
    own,
    here,
  );
  if (answer === here) return 'here';
  if (answer !== own) return undefined;
  const words = await askWorkName(proposal, branchOf);
  return words === undefined ? undefined : { words };
}

async function sentence(proposal: string, prompt: string): Promise<string | undefined> {
  return window.showInputBox({
    title: l10n.t('What changed? One sentence for the history'),
    prompt,
    value: proposal,
    ignoreFocusOut: true,
    validateInput: sentenceTrouble,
  });
}
