import { Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { setSettings } from '../core/edit/set-settings.ts';
import type { Details } from '../core/view/details.ts';
import type { Asked } from './details-change.ts';
import { detailsIn } from './details-of-file.ts';
import type { SefStore } from './sef-store.ts';

/** Somebody may type while an edit is on its way; it is worked out again then. */
const ATTEMPTS = 5;

/**
 * Changes one setting of a file as one edit, which can be undone by itself. `ask` says what to change, from what the file
 * says at that moment.
 */
export async function changeSettings(
  uri: Uri,
  store: SefStore,
  ask: (details: Details) => Asked,
): Promise<'done' | 'newer' | 'foreign' | { readonly refused: string }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { document, details } = await detailsIn(store, uri);
    const asked = ask(details);
    if (asked === 'nothing') return 'done';
    if (typeof asked === 'string') return asked;
    if (!document) return 'newer';
    const changed = setSettings(document.getText(), [asked]);
    if ('refused' in changed) return changed;
    const edit = new WorkspaceEdit();
    for (const { span, newText } of changed.edits) edit.replace(uri, rangeIn(document, span), newText);
    if (changed.edits.length === 0 || (await workspace.applyEdit(edit))) return 'done';
  }
  return 'newer';
}

function rangeIn(
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
