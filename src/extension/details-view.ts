import {
  type Disposable,
  Disposable as Disposables,
  type ExtensionContext,
  l10n,
  Uri,
  commands as vscodeCommands,
  type WebviewView,
  type WebviewViewProvider,
  window,
} from 'vscode';
import type { FormWords, ToForm } from '../webview/protocol.ts';
import { openSection } from './commands/open-place.ts';
import type { CoverageNode } from './coverage-view.ts';
import { detailsPage } from './details-page.ts';
import type { DetailsSession } from './details-session.ts';
import { commands, detailsView } from './manifest.ts';
import type { SefStore } from './sef-store.ts';

/** The form beside the editor. What it is made of is loaded when it is first shown. */
export function showDetails(
  store: SefStore,
  context: ExtensionContext,
): Disposable & { openSession(): Promise<DetailsSession> } {
  const log = window.createOutputChannel('SEF', { log: true });
  const openSession = async () => (await import('./details-session.ts')).openDetailsSession(store, log);
  const provider: WebviewViewProvider = {
    resolveWebviewView(view) {
      const folder = Uri.joinPath(context.extensionUri, 'dist', 'webview');
      view.webview.options = { enableScripts: true, localResourceRoots: [folder] };
      connect(view, openSession());
      view.webview.html = detailsPage(view.webview, folder);
    },
  };
  const parts = Disposables.from(
    log,
    window.registerWebviewViewProvider(detailsView, provider),
    vscodeCommands.registerCommand(commands.focusDetails, focusDetails),
  );
  return { openSession, dispose: () => parts.dispose() };
}

/** Of the page that is open, or of the one that a row of the tree leads to. */
async function focusDetails(node?: CoverageNode): Promise<void> {
  if (node?.row) await openSection(node);
  await vscodeCommands.executeCommand(`${detailsView}.focus`);
}

/** The page is there at once and asks before the session is, so what it says waits. */
function connect({ webview, onDidDispose }: WebviewView, opening: Promise<DetailsSession>): void {
  const post = (message: ToForm) => void webview.postMessage(message);
  webview.onDidReceiveMessage(async message => {
    const session = await opening;
    if (message?.type === 'ready') post({ type: 'words', words: formWords() });
    await session.receive(message);
  });
  void opening.then(session => session.onDidSend(post));
  onDidDispose(async () => (await opening).dispose());
}

function formWords(): FormWords {
  return {
    month: l10n.t('Only the month'),
    notAnOption: l10n.t('“{0}”, which is not one of these', '{0}'),
    remove: l10n.t('Remove'),
    openText: l10n.t('Change in the text'),
    onlyInText: l10n.t('Shown as it is written; it can only be changed in the text.'),
    nothingListed: l10n.t('None listed.'),
    conflict: l10n.t('Meanwhile the text says “{0}”. What you wrote here is not in the text yet.', '{0}'),
    keepMine: l10n.t('Put mine into the text'),
    takeText: l10n.t('Take what the text says'),
    error: l10n.t('Wrong:'),
    warning: l10n.t('Gap:'),
    info: l10n.t('Note:'),
  };
}
