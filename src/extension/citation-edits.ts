import { extensions, FileType, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Move } from '../core/edit/move-references.ts';
import { indexLines } from '../core/text/line-index.ts';
import { rangeIn } from './ranges.ts';
import { type SefStore, uriIn } from './sef-store.ts';
import { typeOf } from './workspace-files.ts';

/** A file or folder and where it goes. */
export interface Renamed {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/**
 * What keeps every reference of every SEF leading where it leads when files and folders move: those to them and those in
 * them. To be applied before they move. `but`: a page that is left as it is; `only`: the one page to change.
 */
export async function citationEdits(
  store: SefStore,
  renamed: readonly Renamed[],
  { but, only }: { readonly but?: Uri; readonly only?: Uri } = {},
): Promise<WorkspaceEdit> {
  await store.settled();
  const { movedReferences, referenceEdits } = await import('../core/edit/move-references.ts');
  const { readText } = await import('./read-files.ts');
  const moves = await Promise.all(renamed.map(toMove));
  const edit = new WorkspaceEdit();
  for (const root of store.roots) {
    const beside = moves.filter((_, place) => isBeside(renamed[place]?.oldUri, root.uri));
    for (const [path, moved] of movedReferences(root.checked.sef, pathOf(root.uri), beside)) {
      const uri = uriIn(root, path);
      const isLeft = uri.toString() === but?.toString() || (only && uri.toString() !== only.toString());
      const text = isLeft ? undefined : await readText(uri);
      if (text === undefined) continue;
      const lines = indexLines(text);
      for (const { span, newText } of referenceEdits(text, moved).edits)
        edit.replace(uri, rangeIn(lines, span), newText);
    }
  }
  return edit;
}

async function toMove({ oldUri, newUri }: Renamed): Promise<Move> {
  return { from: pathOf(oldUri), to: pathOf(newUri), linksByOthers: await isKeptByMarkdown(oldUri, newUri) };
}

function pathOf({ path }: Uri): string {
  return path.replace(/^\/|\/$/g, '');
}

/** On the same disk or site: between two there is no relative path. */
function isBeside(uri: Uri | undefined, root: Uri): boolean {
  return uri?.scheme === root.scheme && uri.authority === root.authority;
}

/**
 * VS Code's own markdown can keep links true too, if asked to. It does so after the move and reads the links of a page as
 * if it still stood in its old place, so what is right already would be made wrong.
 */
async function isKeptByMarkdown(oldUri: Uri, newUri: Uri): Promise<boolean> {
  if (!extensions.getExtension('vscode.markdown-language-features')) return false;
  const settings = workspace.getConfiguration('markdown.updateLinksOnFileMove', newUri);
  if (settings.get('enabled', 'never') === 'never') return false;
  const { matchesAny } = await import('../core/text/matches-any.ts');
  if (matchesAny(settings.get<readonly string[]>('include', []), newUri.path)) return true;
  return settings.get('enableForDirectories', true) && (await typeOf(oldUri)) === FileType.Directory;
}
