import { l10n, type TreeDataProvider, type TreeDragAndDropController } from 'vscode';
import type { TreeRow } from '../core/view/tree.ts';
import type { SefRoot } from './sef-root.ts';
import { isReadable, type SefStore } from './sef-store.ts';

/** A row with the root it is about, and the row it stands under. */
export interface RowNode {
  readonly row: TreeRow;
  readonly root: SefRoot;
  readonly parent: RowNode | undefined;
}

export type RowTree = TreeDataProvider<RowNode>;
export type RowDrag = TreeDragAndDropController<RowNode>;

/** What a SEF shows in a view: how much there is, and the rows. */
export interface RootRows {
  readonly description: string;
  readonly children: readonly TreeRow[];
}

/** One SEF stands by itself; several stand each under the name of its area. */
export function topNodes(store: SefStore, rowsOf: (root: SefRoot) => RootRows): RowNode[] {
  if (store.state !== 'ready') return [];
  const tops = store.roots.map((root): RowNode => ({ row: rootRow(root, rowsOf), root, parent: undefined }));
  const only = tops.length === 1 ? tops[0] : undefined;
  return only ? only.row.children.map(row => ({ row, root: only.root, parent: undefined })) : tops;
}

export function childrenOf(node: RowNode): RowNode[] {
  return node.row.children.map(row => ({ row, root: node.root, parent: node }));
}

function rootRow(root: SefRoot, rowsOf: (root: SefRoot) => RootRows): TreeRow {
  const { checked, uri } = root;
  const label = checked.sef.config.area || uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const readable = isReadable(root);
  const { description, children } = readable
    ? rowsOf(root)
    : { description: l10n.t('sef.yaml cannot be read'), children: [] };
  return {
    id: `root/${uri.toString()}`,
    kind: 'root',
    label,
    description,
    tooltip: uri.path,
    spoken: `${label}, ${description}`,
    icon: readable ? 'group' : 'error',
    open: 'expanded',
    ...(readable ? {} : { place: { path: 'sef.yaml', span: { start: 0, end: 0 } } }),
    children,
  };
}
