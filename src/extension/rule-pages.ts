import {
  type Disposable,
  Disposable as Disposables,
  type ExtensionContext,
  Uri,
  commands as vscodeCommands,
  window,
  workspace,
} from 'vscode';
import { commands, rulePageScheme } from './manifest.ts';

/** The rules' pages come with the extension; they are read from there and shown as any markdown is. */
export function showRulePages({ extensionUri }: ExtensionContext): Disposable {
  const provider = {
    async provideTextDocumentContent(uri: Uri): Promise<string> {
      const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'docs', 'rules', uri.path));
      return new TextDecoder().decode(bytes);
    },
  };
  return Disposables.from(
    workspace.registerTextDocumentContentProvider(rulePageScheme, provider),
    vscodeCommands.registerCommand(commands.explainRule, explainRule),
  );
}

async function explainRule(code: unknown): Promise<void> {
  // The name comes from a link, which anyone may write.
  if (typeof code !== 'string' || !/^SEF\d{3}$/.test(code)) return;
  const page = Uri.from({ scheme: rulePageScheme, path: `/${code}.md` });
  try {
    await vscodeCommands.executeCommand('markdown.showPreviewToSide', page);
  } catch {
    // Some hosts come without the preview; the text itself is readable too.
    await window.showTextDocument(page, { preview: true });
  }
}
