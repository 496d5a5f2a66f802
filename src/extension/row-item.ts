import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { RowIcon } from '../core/view/tree.ts';
import { commands } from './manifest.ts';
import type { RowNode } from './row-nodes.ts';
import { uriIn } from './sef-store.ts';

/** Draws a row, all but its tooltip, which VS Code asks for when it is to be shown; it says nothing that the row does not say. */
export function toItem({ row, root }: RowNode): TreeItem {
  const state = {
    leaf: TreeItemCollapsibleState.None,
    collapsed: TreeItemCollapsibleState.Collapsed,
    expanded: TreeItemCollapsibleState.Expanded,
  };
  const item = new TreeItem(row.label, state[row.open]);
  item.id = `${root.uri.toString()}#${row.id}`;
  item.description = row.description;
  const icon = iconOf(row.icon);
  if (icon) item.iconPath = icon;
  item.accessibilityInformation = { label: row.spoken, role: 'treeitem' };
  // Menus look for whole words.
  item.contextValue = ` ${[row.kind, ...(row.actions ?? [])].join(' ')} `;
  const command = commandOf({ row, root });
  if (command) item.command = command;
  return item;
}

export function withTooltip(item: TreeItem, { row }: RowNode): TreeItem {
  item.tooltip = row.tooltip;
  return item;
}

/** A row with others under it opens them when it is chosen; evidence opens its page all the same. */
function commandOf({ row, root }: Pick<RowNode, 'row' | 'root'>): TreeItem['command'] {
  const leads = row.open === 'leaf' || row.kind === 'evidence' || row.kind === 'inline-evidence';
  if (row.place && leads) {
    const place = [uriIn(root, row.place.path), row.place.span];
    return { command: commands.openPlace, title: l10n.t('Open'), arguments: place };
  }
  if (row.change) {
    return { command: commands.openChange, title: l10n.t('Show the change'), arguments: [{ row, root }] };
  }
  if (row.missingSection && row.open === 'leaf') {
    return {
      command: commands.createSection,
      title: l10n.t('Create the section'),
      arguments: [{ row, root }],
    };
  }
  return undefined;
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
  unused: ['debug-disconnect', 'list.warningForeground'],
  use: ['quote'],
  type: ['symbol-folder'],
  step: ['arrow-right'],
  added: ['diff-added'],
  moved: ['diff-renamed'],
  removed: ['diff-removed'],
  fixed: ['check'],
};

function iconOf(name: RowIcon): ThemeIcon | undefined {
  if (name === 'group') return undefined;
  const [icon, colour] = icons[name];
  return colour ? new ThemeIcon(icon, new ThemeColor(colour)) : new ThemeIcon(icon);
}
