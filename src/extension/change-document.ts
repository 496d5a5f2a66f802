import { Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Edit } from '../core/text/edit.ts';
import { fileOfTab } from './file-of-tab.ts';

/**
 * Changes a document, which can be undone like anything typed. A file that no tab shows and in which nothing is unsaved
 * is saved afterwards, so that no change waits where nobody sees it. False: VS Code would not take the change.
 */
export async function changeDocument(document: TextDocument, edits: readonly Edit[]): Promise<boolean> {
  const unseen = !document.isDirty && !isShown(document.uri);
  const edit = new WorkspaceEdit();
  for (const { span, newText } of edits) {
    const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
    edit.replace(document.uri, range, newText);
  }
  if (!(await workspace.applyEdit(edit))) return false;
  return !unseen || (await document.save());
}

function isShown(uri: Uri): boolean {
  const name = uri.toString();
  const tabs = window.tabGroups.all.flatMap(({ tabs }) => tabs);
  return tabs.some(({ input }) => fileOfTab(input)?.toString() === name);
}
