import {
  type Disposable,
  Disposable as Disposables,
  l10n,
  languages,
  type Position,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { citationEdits, type Renamed } from './citation-edits.ts';
import { editorRange } from './ranges.ts';
import { type SefStore, uriIn } from './sef-store.ts';
import { exists } from './workspace-files.ts';

/** Files can be renamed from where they are cited, and wherever they are moved, what cites them follows. */
export function keepCitations(store: SefStore): Disposable {
  const asked = new Asked();
  const provider = {
    async prepareRename(document: TextDocument, position: Position) {
      const found = await renamable(store, document, position);
      // Others may know what to rename here.
      if (!found) throw new Error(l10n.t('There is nothing to rename here.'));
      return { range: found.range, placeholder: found.name };
    },
    provideRenameEdits: (document: TextDocument, position: Position, typed: string) =>
      rename(store, document, position, typed, asked),
  };
  return Disposables.from(
    languages.registerRenameProvider({ pattern: '**/*.{md,MD}' }, provider),
    followMoves(store, asked),
  );
}

async function renamable(store: SefStore, document: TextDocument, position: Position) {
  await store.settled();
  const at = store.locate(document.uri);
  if (!at) return undefined;
  const { renamableAt } = await import('../core/language/rename.ts');
  const { sef } = at.root.checked;
  const found = renamableAt(sef, at.path, document.offsetAt(position));
  return found && { ...found, root: at.root, range: editorRange(sef, at.path, found.span) };
}

/**
 * The renaming that was last asked for by F2. It brings its own changes to citations, which VS Code makes before it tells
 * of the move and before we hear of them: worked out again, they would be refused, and the move with them.
 */
class Asked {
  #move: Renamed | undefined;

  put(move: Renamed): void {
    this.#move = move;
  }

  /** Whether the move is the one; it is asked for no longer. */
  take({ oldUri, newUri }: Renamed): boolean {
    const is =
      this.#move?.oldUri.toString() === oldUri.toString() &&
      this.#move.newUri.toString() === newUri.toString();
    if (is) this.#move = undefined;
    return is;
  }
}

async function rename(
  store: SefStore,
  document: TextDocument,
  position: Position,
  typed: string,
  asked: Asked,
) {
  const found = await renamable(store, document, position);
  if (!found) return undefined;
  const { newNameOf } = await import('../core/language/rename.ts');
  const { root, path } = found;
  const name = newNameOf(root.checked.sef, path, typed);
  // A refusal that is thrown would leave the renaming to others, who may not refuse.
  if ('refused' in name) return refuse(name.refused);
  if (name.path === path) return new WorkspaceEdit();
  const renamed: Renamed = { oldUri: uriIn(root, path), newUri: uriIn(root, name.path) };
  const isCase = name.path.toLowerCase() === path.toLowerCase();
  if (!isCase && (await exists(renamed.newUri)))
    return refuse(
      l10n.t('The file was not renamed, because there already is a file {0}. Type another name.', name.path),
    );
  // What stands in the file itself follows when it moves, as after any move.
  const edit = await citationEdits(store, [renamed], { but: renamed.oldUri });
  edit.renameFile(renamed.oldUri, renamed.newUri, { overwrite: false });
  asked.put(renamed);
  return edit;
}

function refuse(why: string): WorkspaceEdit {
  void window.showErrorMessage(why);
  return new WorkspaceEdit();
}

/**
 * What the move changed is saved with it: on the disk the file has its new place at once. What somebody was writing in
 * before is left for them to save.
 */
function followMoves(store: SefStore, asked: Asked): Disposable {
  const ours = new Map<string, Uri>();
  const done: Renamed[] = [];
  return Disposables.from(
    workspace.onWillRenameFiles(event => {
      const theirs = new Set(workspace.textDocuments.filter(isDirty).map(({ uri }) => uri.toString()));
      // The next move may come before all is saved that the last one changed.
      for (const name of ours.keys()) theirs.delete(name);
      const [only, ...more] = event.files;
      const isAsked = only !== undefined && more.length === 0 && asked.take(only);
      if (isAsked) done.push(only);
      const options = isAsked ? { only: only.oldUri } : {};
      const edits = citationEdits(store, event.files, options).then(edit => {
        for (const [uri] of edit.entries()) {
          const moved = movedUri(uri, event.files);
          if (!theirs.has(uri.toString())) ours.set(moved.toString(), moved);
        }
        return edit;
      });
      event.waitUntil(edits);
    }),
    workspace.onDidRenameFiles(async () => {
      // Somebody may have looked at what F2 would change, left it, and then moved the file by hand.
      const left = await citationEdits(store, done.splice(0));
      if (left.size > 0) await workspace.applyEdit(left);
      for (const [name, uri] of [...ours]) {
        const document = await workspace.openTextDocument(uri);
        if (document.isDirty) await document.save();
        ours.delete(name);
      }
    }),
  );
}

function isDirty(document: TextDocument): boolean {
  return document.isDirty;
}

function movedUri(uri: Uri, moves: readonly Renamed[]): Uri {
  const move = moves.find(({ oldUri }) => `${uri.toString()}/`.startsWith(`${oldUri.toString()}/`));
  return move ? uri.with({ path: move.newUri.path + uri.path.slice(move.oldUri.path.length) }) : uri;
}
