import { type Uri, workspace } from 'vscode';
import { exists } from '../workspace-files.ts';

/** False: the file is there already and stays as it is. */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  if (await exists(uri)) return false;
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return true;
}
