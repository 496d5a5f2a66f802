import { Range, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Edit } from '../../core/text/edit.ts';

/** Edits, or why there are none, in a sentence for people. */
export type Change = { readonly edits: readonly Edit[] } | { readonly refused: string };

/** Changes a file as a person would: what is typed and not saved yet counts, and it can be undone. False: it was refused. */
export async function changeFile(uri: Uri, change: (text: string) => Change): Promise<boolean> {
  const document = await workspace.openTextDocument(uri);
  const changed = change(document.getText());
  if ('refused' in changed) {
    void window.showWarningMessage(changed.refused);
    return false;
  }
  const edit = new WorkspaceEdit();
  for (const { span, newText } of changed.edits) {
    const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
    edit.replace(uri, range, newText);
  }
  return workspace.applyEdit(edit);
}
