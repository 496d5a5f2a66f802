import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type ExtensionContext,
  l10n,
  commands as vscodeCommands,
  window,
} from 'vscode';
import { spokenDay } from '../core/sef/calendar.ts';
import { countGaps, coverageTree } from '../core/view/coverage-tree.ts';
import { gapsInWords } from './gaps-in-words.ts';
import { commands, contexts, coverageView } from './manifest.ts';
import { toItem, withTooltip } from './row-item.ts';
import { childrenOf, type RowDrag, type RowNode, type RowTree, topNodes } from './row-nodes.ts';
import type { SefRoot } from './sef-root.ts';
import type { SefStore } from './sef-store.ts';
import { chosenDay } from './today.ts';

export type CoverageNode = RowNode;
export type CoverageTree = RowTree;

/** The tree of what is covered, its badge and its filter. */
export function showCoverage(
  store: SefStore,
  context: ExtensionContext,
  drag: RowDrag,
): Disposable & { readonly tree: CoverageTree } {
  const changed = new EventEmitter<undefined>();
  const gapsOnly = () => context.workspaceState.get(contexts.gapsOnly, false);
  const rowsOf = ({ checked }: SefRoot) => ({
    description: gapsInWords(countGaps(checked)),
    children: coverageTree(checked, { gapsOnly: gapsOnly() }),
  });
  const tree: CoverageTree = {
    onDidChangeTreeData: changed.event,
    getChildren: node => (node ? childrenOf(node) : topNodes(store, rowsOf)),
    getParent: node => node.parent,
    getTreeItem: toItem,
    resolveTreeItem: withTooltip,
  };
  const view = window.createTreeView(coverageView, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: drag,
  });
  const show = () => {
    const gaps = store.roots.reduce((sum, { checked }) => sum + countGaps(checked), 0);
    const day = chosenDay();
    view.description = day ? l10n.t('as of {0}', spokenDay(day)) : '';
    view.badge = gaps > 0 ? { value: gaps, tooltip: gapsInWords(gaps) } : undefined;
    const nothing = gapsOnly() && gaps === 0 && store.state === 'ready';
    view.message = nothing ? l10n.t('No gaps. Everything is covered or accepted.') : '';
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
