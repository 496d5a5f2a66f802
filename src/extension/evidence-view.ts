import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type TreeView,
  commands as vscodeCommands,
  window,
} from 'vscode';
import type { Grouping, LogCounts } from '../core/view/evidence-log.ts';
import { commands, evidenceView } from './manifest.ts';
import { toItem, withTooltip } from './row-item.ts';
import { childrenOf, type RowDrag, type RowNode, type RowTree, topNodes } from './row-nodes.ts';
import { isReadable, type SefStore } from './sef-store.ts';

/** What the log is grouped by is remembered for each workspace under this name. */
const remembered = 'sef.evidenceGrouping';

/** The evidence log: what there is, how old, and who uses it. It is worked out when somebody looks. */
export function showEvidence(
  store: SefStore,
  context: ExtensionContext,
  drag: RowDrag,
): Disposable & { readonly tree: RowTree } {
  const changed = new EventEmitter<undefined>();
  const grouping = () => context.workspaceState.get<Grouping>(remembered, 'type');
  const tree: RowTree = {
    onDidChangeTreeData: changed.event,
    getChildren: node => (node ? childrenOf(node) : logNodes(store, grouping())),
    getParent: node => node.parent,
    getTreeItem: toItem,
    resolveTreeItem: withTooltip,
  };
  const view = window.createTreeView(evidenceView, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: { ...drag, dropMimeTypes: [] },
  });
  const show = () => {
    changed.fire(undefined);
    if (view.visible) void describe(view, store, grouping());
  };
  const group = async () => {
    const chosen = await askGrouping(grouping());
    if (chosen === undefined) return;
    await context.workspaceState.update(remembered, chosen);
    show();
  };
  show();
  const parts = Disposables.from(
    changed,
    view,
    view.onDidChangeVisibility(show),
    store.onDidChange(show),
    vscodeCommands.registerCommand(commands.groupEvidence, group),
  );
  return { tree, dispose: () => parts.dispose() };
}

async function logNodes(store: SefStore, grouping: Grouping): Promise<RowNode[]> {
  const { countLog, evidenceLog } = await import('../core/view/evidence-log.ts');
  return topNodes(store, ({ checked }) => ({
    description: countWords(countLog(checked)),
    children: evidenceLog(checked, grouping),
  }));
}

/** Says beside the title what the rows are grouped by, and how many of them call for something. */
async function describe(view: TreeView<RowNode>, store: SefStore, grouping: Grouping): Promise<void> {
  const { countLog } = await import('../core/view/evidence-log.ts');
  const counts = store.roots.filter(isReadable).map(({ checked }) => countLog(checked));
  const sum = (name: keyof LogCounts) => counts.reduce((total, one) => total + one[name], 0);
  const all = { all: sum('all'), stale: sum('stale'), unused: sum('unused') };
  view.description = all.all === 0 ? '' : groupingWords()[grouping];
  view.message = all.stale + all.unused === 0 ? '' : countWords(all);
}

function countWords({ all, stale, unused }: LogCounts): string {
  return l10n.t('{0} in all, {1} out of date, {2} not used by any section', all, stale, unused);
}

async function askGrouping(now: Grouping): Promise<Grouping | undefined> {
  const words = groupingWords();
  const items = (Object.keys(words) as Grouping[]).map(grouping => ({
    grouping,
    label: words[grouping],
    ...(grouping === now ? { description: l10n.t('as it is now') } : {}),
  }));
  const placeHolder = l10n.t('How do you want to see the evidence?');
  return (await window.showQuickPick(items, { placeHolder }))?.grouping;
}

function groupingWords(): Readonly<Record<Grouping, string>> {
  return {
    type: l10n.t('by type of evidence'),
    sector: l10n.t('by whose voice it carries'),
    criterion: l10n.t('by criterion'),
    age: l10n.t('by age'),
  };
}
