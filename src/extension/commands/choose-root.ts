import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import type { SefRoot } from '../sef-root.ts';
import type { SefStore } from '../sef-store.ts';

/** The SEF that a command is about: that of the file in front, the only one, or the one that a person picks. */
export async function chooseRoot(store: SefStore, placeHolder: string): Promise<SefRoot | undefined> {
  await store.settled();
  const { activeTextEditor } = window;
  const active = activeTextEditor && store.locate(activeTextEditor.document.uri)?.root;
  if (active || store.roots.length < 2) return active ?? store.roots[0];
  const items = store.roots.map(root => ({
    label: root.checked.sef.config.area,
    description: workspace.asRelativePath(root.uri),
    root,
  }));
  return (await window.showQuickPick(items, { placeHolder }))?.root;
}

/** A file's path in this SEF; undefined for what belongs to another or to none. */
export function pathIn(store: SefStore, root: Uri): (uri: Uri) => string | undefined {
  return uri => {
    const at = store.locate(uri);
    return at?.root.uri.toString() === root.toString() ? at.path : undefined;
  };
}

/**
 * Saves what was typed into files of the SEF and not saved yet, if that is wanted. Undefined: all is saved. Empty: the
 * person did not want it. Else why it could not be saved.
 */
export async function storeEditors(
  pathOf: (uri: Uri) => string | undefined,
  mayStore: (paths: readonly string[]) => Promise<boolean>,
): Promise<string | undefined> {
  const dirty = workspace.textDocuments.filter(({ isDirty, uri }) => isDirty && pathOf(uri) !== undefined);
  if (dirty.length === 0) return undefined;
  const named = (document: TextDocument) => pathOf(document.uri) ?? '';
  if (!(await mayStore(dirty.map(named)))) return '';
  for (const document of dirty) {
    if (!(await document.save()))
      return l10n.t(
        '{0} could not be saved, so nothing else was done either. Save it by itself first.',
        named(document),
      );
  }
  return undefined;
}
