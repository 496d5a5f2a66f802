import { type ExtensionContext, Uri, commands as vscodeCommands, workspace } from 'vscode';
import { readSample, sampleFolder } from '../sample-files.ts';
import { createFile } from './create-file.ts';

/** Opens a copy of the sample to play with, in a window of its own where one is in use. */
export async function openSample(context: ExtensionContext): Promise<void> {
  const folder = isOnWebsite(context) ? sampleFolder : await copySample(context);
  await vscodeCommands.executeCommand('vscode.openFolder', folder, {
    forceNewWindow: Boolean(workspace.workspaceFolders?.length),
  });
}

/** What was changed in an earlier copy stays as it is. */
async function copySample(context: ExtensionContext): Promise<Uri> {
  const copy = Uri.joinPath(context.globalStorageUri, 'Exampleshire');
  for (const [path, text] of await readSample(context)) await createFile(Uri.joinPath(copy, path), text);
  return copy;
}

function isOnWebsite({ extensionUri }: ExtensionContext): boolean {
  return extensionUri.scheme === 'http' || extensionUri.scheme === 'https';
}
