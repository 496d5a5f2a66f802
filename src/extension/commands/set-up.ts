import { Uri, window, workspace } from 'vscode';
import { newSef } from '../../core/edit/new-sef.ts';
import { bundledFramework, defaultFrameworkId } from '../../core/framework/packs.ts';
import { configName } from '../../core/sef/file-names.ts';
import { count } from '../../core/text/words.ts';
import type { SefStore } from '../sef-store.ts';
import { createFile } from './create-file.ts';
import { openPlace } from './open-place.ts';

/** Sets up a new SEF in a folder of the workspace. Files that are there stay as they are. */
export async function setUp(store: SefStore): Promise<void> {
  const folder = await chooseFolder();
  const framework = bundledFramework(defaultFrameworkId);
  if (!folder || !framework) return;
  const area = await window.showInputBox({
    title: 'Set up a SEF here',
    prompt: 'Which area is it about?',
    placeHolder: 'For example: Exampleshire',
    validateInput: value => (value.trim() === '' ? 'Write the name of the area.' : undefined),
  });
  if (area === undefined) return;
  const left: string[] = [];
  const written = sectionsIn(store, folder);
  for (const { path, text, about } of newSef({ area: area.trim(), framework })) {
    const isThere = about !== undefined && written.has(about);
    if (isThere || !(await createFile(Uri.joinPath(folder, path), text))) left.push(path);
  }
  await store.refresh();
  await openPlace(Uri.joinPath(folder, configName), { start: 0, end: 0 });
  if (left.length > 0) {
    void window.showInformationMessage(
      `${count(left.length, 'file was', 'files were')} there already and left alone: ${left.join(', ')}.`,
    );
  }
}

/** What sections there are already, whatever their files are named: a second one would only be in the way. */
function sectionsIn(store: SefStore, folder: Uri): ReadonlySet<string> {
  const root = store.roots.find(({ uri }) => uri.toString() === folder.toString());
  const sections = root ? [...root.checked.sef.sections.values()] : [];
  return new Set(sections.flatMap(({ criterion, focus }) => criterion ?? focus ?? []));
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1)
    return (await window.showWorkspaceFolderPick({ placeHolder: 'Which folder is the SEF to be in?' }))?.uri;
  if (folders.length === 0)
    void window.showInformationMessage('Open the folder the SEF is to be in first (File, Open Folder).');
  return folders[0]?.uri;
}
