import { type ExtensionContext, Uri, commands as vscodeCommands, workspace } from 'vscode';
import { createFile } from './create-file.ts';

/** Opens a copy of the sample, to play with; what was changed in an earlier copy stays. */
export async function openSample({ extensionUri, globalStorageUri }: ExtensionContext): Promise<void> {
  const copy = Uri.joinPath(globalStorageUri, 'Exampleshire');
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'sample.json'));
  const files: Readonly<Record<string, string>> = JSON.parse(new TextDecoder().decode(bytes));
  for (const [path, text] of Object.entries(files)) await createFile(Uri.joinPath(copy, path), text);
  await vscodeCommands.executeCommand('vscode.openFolder', copy, {
    forceNewWindow: Boolean(workspace.workspaceFolders?.length),
  });
}
