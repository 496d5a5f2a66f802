import {
  commands,
  type Event,
  extensions,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { SefApi } from '../../../src/extension/activate.ts';
import type { CoverageNode, CoverageTree } from '../../../src/extension/coverage-view.ts';
import { asOfSetting } from '../../../src/extension/manifest.ts';

/** The day of every expectation about the sample. */
export const sampleDay = '2026-11-22';

/** The extension as any other extension would meet it, once it has read everything. */
export async function openSef(): Promise<SefApi> {
  const extension = extensions.getExtension<SefApi>('send-sef.send-sef');
  if (!extension) throw new Error('The extension is not installed in this host.');
  const sef = await extension.activate();
  await workspace.getConfiguration(asOfSetting.section).update(asOfSetting.name, sampleDay, false);
  await sef.settled();
  return sef;
}

export function folder(): Uri {
  const uri = workspace.workspaceFolders?.[0]?.uri;
  if (!uri) throw new Error('The tests need a folder.');
  return uri;
}

export const at = (path: string) => Uri.joinPath(folder(), path);

export async function readFile(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(at(path)));
}

/** Writes as another program would: VS Code learns of it by watching. */
export async function writeFile(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
}

/** Changes what stands in an editor, without saving. */
export async function typeInto(document: TextDocument, offset: number, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(offset), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('The edit was not taken.');
}

/** Takes back what was typed and not saved, so that the next test meets the file as it is. */
export async function revert(path: string): Promise<void> {
  await window.showTextDocument(at(path));
  await commands.executeCommand('workbench.action.files.revert');
}

/** Waits for an event after which the predicate holds; fails after ten seconds with what it waited for. */
export async function until(event: Event<unknown>, what: string, holds: () => unknown): Promise<void> {
  if (await holds()) return;
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Waited in vain until ${what}.`));
    }, 10_000);
    const listener = event(async () => {
      if (!(await holds())) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}

/** A tree as nested lists: what is written in each row, then what is under it. */
export type Shown = [string, Shown[]?];

export async function shownTree(
  sef: SefApi,
  depth: number,
  parent?: CoverageNode,
  tree: CoverageTree = sef.tree,
): Promise<Shown[]> {
  const nodes = (await tree.getChildren(parent)) ?? [];
  return Promise.all(
    nodes.map(async (node): Promise<Shown> => {
      const item = await tree.getTreeItem(node);
      const text = `${item.label} | ${item.description}`;
      return depth > 1 ? [text, await shownTree(sef, depth - 1, node, tree)] : [text];
    }),
  );
}

/** The row whose label begins so, wherever it is. */
export async function findRow(
  sef: SefApi,
  label: string,
  parent?: CoverageNode,
  tree: CoverageTree = sef.tree,
): Promise<CoverageNode | undefined> {
  for (const node of (await tree.getChildren(parent)) ?? []) {
    if (node.row.label.startsWith(label)) return node;
    const below = await findRow(sef, label, node, tree);
    if (below) return below;
  }
  return undefined;
}
