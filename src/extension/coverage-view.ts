import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type ExtensionContext,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  commands as vscodeCommands,
  window,
} from 'vscode';
import { spokenDay } from '../core/sef/calendar.ts';
import { count } from '../core/text/words.ts';
import { countGaps, coverageTree } from '../core/view/coverage-tree.ts';
import type { RowIcon, TreeRow } from '../core/view/tree.ts';
import { commands, contexts, coverageView } from './manifest.ts';
import type { SefRoot } from './sef-root.ts';
import { isReadable, type SefStore, uriIn } from './sef-store.ts';
import { chosenDay } from './today.ts';

/** A row with the root it is about, and the row it stands under. */
export interface CoverageNode {
  readonly row: TreeRow;
  readonly root: SefRoot;
  readonly parent: CoverageNode | undefined;
}

export type CoverageTree = TreeDataProvider<CoverageNode>;

/** The tree of what is covered, its badge and its filter. */
export function showCoverage(
  store: SefStore,
  context: ExtensionContext,
): Disposable & { readonly tree: CoverageTree } {
  const changed = new EventEmitter<undefined>();
  const gapsOnly = () => context.workspaceState.get(contexts.gapsOnly, false);
  const tree: CoverageTree = {
    onDidChangeTreeData: changed.event,
    getChildren: node => (node ? childrenOf(node) : topNodes(store, gapsOnly())),
    getParent: node => node.parent,
    getTreeItem: toItem,
  };
  const view = window.createTreeView(coverageView, { treeDataProvider: tree, showCollapseAll: true });
  const show = () => {
    const gaps = store.roots.reduce((sum, { checked }) => sum + countGaps(checked), 0);
    const day = chosenDay();
    view.description = day ? `as of ${spokenDay(day)}` : '';
    view.badge = gaps > 0 ? { value: gaps, tooltip: count(gaps, 'gap') } : undefined;
    const nothing = gapsOnly() && gaps === 0 && store.state === 'ready';
    view.message = nothing ? 'No gaps. Everything is covered or accepted.' : '';
    void vscodeCommands.executeCommand('setContext', contexts.state, store.state);
    void vscodeCommands.executeCommand('setContext', contexts.gapsOnly, gapsOnly());
    changed.fire(undefined);
  };
  const filter = async (on: boolean) => {
    await context.workspaceState.update(contexts.gapsOnly, on);
    show();
  };
  show();
  const parts = Disposables.from(
    changed,
    view,
    store.onDidChange(show),
    vscodeCommands.registerCommand(commands.showGapsOnly, () => filter(true)),
    vscodeCommands.registerCommand(commands.showAll, () => filter(false)),
  );
  return { tree, dispose: () => parts.dispose() };
}

/** One SEF stands by itself; several stand each under the name of its area. */
function topNodes(store: SefStore, gapsOnly: boolean): CoverageNode[] {
  if (store.state !== 'ready') return [];
  const tops = store.roots.map(
    (root): CoverageNode => ({ row: rootRow(root, gapsOnly), root, parent: undefined }),
  );
  const only = tops.length === 1 ? tops[0] : undefined;
  return only ? only.row.children.map(row => ({ row, root: only.root, parent: undefined })) : tops;
}

function childrenOf(node: CoverageNode): CoverageNode[] {
  return node.row.children.map(row => ({ row, root: node.root, parent: node }));
}

function rootRow(root: SefRoot, gapsOnly: boolean): TreeRow {
  const { checked, uri } = root;
  const label = checked.sef.config.area || uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const readable = isReadable(root);
  const description = readable ? count(countGaps(checked), 'gap') : 'sef.yaml cannot be read';
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
    children: readable ? coverageTree(checked, { gapsOnly }) : [],
  };
}

/** Each state has a shape of its own; the colour only helps those who see it. */
const icons: Readonly<Record<Exclude<RowIcon, 'group'>, readonly [icon: string, colour?: string]>> = {
  covered: ['pass-filled', 'testing.iconPassed'],
  thin: ['color-mode', 'list.warningForeground'],
  missing: ['circle-large-outline', 'list.warningForeground'],
  accepted: ['bookmark'],
  error: ['error', 'list.errorForeground'],
  warning: ['warning', 'list.warningForeground'],
  info: ['info'],
  current: ['file'],
  stale: ['history', 'list.warningForeground'],
  type: ['symbol-folder'],
};

function toItem({ row, root }: CoverageNode): TreeItem {
  const state = {
    leaf: TreeItemCollapsibleState.None,
    collapsed: TreeItemCollapsibleState.Collapsed,
    expanded: TreeItemCollapsibleState.Expanded,
  };
  const item = new TreeItem(row.label, state[row.open]);
  item.id = `${root.uri.toString()}#${row.id}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  const icon = iconOf(row.icon);
  if (icon) item.iconPath = icon;
  item.accessibilityInformation = { label: row.spoken, role: 'treeitem' };
  // Menus look for whole words.
  item.contextValue = ` ${[row.kind, ...(row.actions ?? [])].join(' ')} `;
  if (row.place && row.open === 'leaf') {
    item.command = {
      command: commands.openPlace,
      title: 'Open',
      arguments: [uriIn(root, row.place.path), row.place.span],
    };
  } else if (row.missingSection && row.open === 'leaf') {
    item.command = {
      command: commands.createSection,
      title: 'Create the section',
      arguments: [{ row, root }],
    };
  }
  return item;
}

function iconOf(name: RowIcon): ThemeIcon | undefined {
  if (name === 'group') return undefined;
  const [icon, colour] = icons[name];
  return colour ? new ThemeIcon(icon, new ThemeColor(colour)) : new ThemeIcon(icon);
}
