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
import type { AskForBase } from './commands/choose-base.ts';
import { isCompared, type Look, type NotCompared } from './compared-root.ts';
import type { ComparisonWatch } from './comparison-watch.ts';
import { changesView, commands, contexts } from './manifest.ts';
import { toItem, withTooltip } from './row-item.ts';
import { childrenOf, type RowNode, type RowTree, topNodes } from './row-nodes.ts';
import type { SefStore } from './sef-store.ts';

export type ViewState = NotCompared | 'yes';

/** What a change does to the SEF, as other extensions (and our own tests) may look at it. */
export interface ChangesView {
  readonly tree: RowTree;
  /** What stands beside and above the rows; `state`: which of the words of welcome are shown where there are none. */
  readonly said: () => { readonly description: string; readonly message: string; readonly state: ViewState };
  /** As the command does, with somebody else to choose. */
  chooseBase(ask: AskForBase): Promise<void>;
  /** What the command copies. */
  asMarkdown(): Promise<string>;
}

/** The changes since an earlier version. They are worked out when somebody looks: neither git nor a file is asked before. */
export function showChanges(store: SefStore, context: ExtensionContext): Disposable & ChangesView {
  const changed = new EventEmitter<undefined>();
  let watch: Promise<ComparisonWatch> | undefined;
  const watching = () => {
    watch ??= import('./comparison-watch.ts').then(({ ComparisonWatch: Watch }) => {
      const made = new Watch(store, context.workspaceState);
      made.onDidChange(() => changed.fire(undefined));
      return made;
    });
    return watch;
  };
  let state: ViewState = 'looking';
  const look = async () => (await watching()).look();
  const tree: RowTree = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return childrenOf(node);
      const looks = await look();
      state = say(view, looks);
      return rowsOf(store, looks);
    },
    getParent: node => node.parent,
    getTreeItem: toItem,
    resolveTreeItem: withTooltip,
  };
  const view = window.createTreeView(changesView, { treeDataProvider: tree, showCollapseAll: true });
  const chooseBase = async (ask?: AskForBase) => {
    const { askForBase, chooseBase: choose } = await import('./commands/choose-base.ts');
    await choose(store, await watching(), ask ?? askForBase);
  };
  const asMarkdown = async () => (await import('./commands/copy-changes.ts')).changesAsMarkdown(await look());
  const { registerCommand, executeCommand } = vscodeCommands;
  const parts = Disposables.from(
    changed,
    view,
    store.onDidChange(() => changed.fire(undefined)),
    registerCommand(commands.focusChanges, () => executeCommand(`${changesView}.focus`)),
    registerCommand(commands.chooseBase, () => chooseBase()),
    registerCommand(commands.compareAgain, async () => (await watching()).again()),
    registerCommand(commands.openChange, async (node?: RowNode) =>
      (await import('./commands/open-change.ts')).openChange(await watching(), node),
    ),
    registerCommand(commands.copyChanges, async () =>
      (await import('./commands/copy-changes.ts')).copyChanges(await look()),
    ),
  );
  const said = () => ({ description: view.description ?? '', message: view.message ?? '', state });
  const dispose = () => {
    parts.dispose();
    void watch?.then(made => made.dispose());
  };
  return { tree, said, chooseBase, asMarkdown, dispose };
}

function rowsOf(store: SefStore, looks: readonly Look[]): RowNode[] {
  const known = new Map(looks.map(look => [look.root.uri.toString(), look]));
  return topNodes(store, ({ uri }) => {
    const look = known.get(uri.toString());
    if (!look || 'none' in look) return { description: look ? noneWords(look.none) : '', children: [] };
    return { description: look.tree.brief, children: look.tree.rows };
  });
}

/** Several SEFs say beside their own rows what becomes of them. */
function say(view: TreeView<RowNode>, looks: readonly Look[]): ViewState {
  const compared = looks.filter(isCompared);
  const names = new Set(compared.map(({ base }) => `${base.name} (${base.commit.slice(0, 7)})`));
  const [name, ...others] = names;
  const isOne = name !== undefined && others.length === 0;
  view.description = isOne ? l10n.t('compared with {0}', name) : '';
  const [only, ...more] = compared;
  const told = only && more.length === 0 ? [...only.tree.limits, only.tree.brief] : [];
  // The title has room for a few words only.
  view.message = [...told, ...(isOne ? [l10n.t('Compared with {0}.', name)] : [])].join(' ');
  const none = looks.find(look => 'none' in look);
  const state = only ? 'yes' : none && 'none' in none ? none.none : 'looking';
  void vscodeCommands.executeCommand('setContext', contexts.compared, state);
  return state;
}

function noneWords(none: NotCompared): string {
  switch (none) {
    case 'no-git':
      return l10n.t('there is no git here');
    case 'no-repository':
      return l10n.t('git does not keep versions of it');
    case 'no-version':
      return l10n.t('no version has been saved yet');
    case 'gone':
      return l10n.t('what it is compared with is not here any more');
    case 'unrelated':
      return l10n.t('it has no version in common with what it is compared with');
    case 'looking':
      return l10n.t('looking for versions');
  }
}
