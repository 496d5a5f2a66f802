import { type Disposable, Disposable as Disposables, l10n, StatusBarAlignment, window } from 'vscode';
import { type NextStep, nextStep } from '../core/versions/next-step.ts';
import { commands } from './manifest.ts';
import type { SefStore } from './sef-store.ts';
import type { VersionWatch } from './version-watch.ts';

const what = {
  get: { command: commands.getLatest, icon: 'cloud-download' },
  save: { command: commands.saveVersion, icon: 'save-all' },
  send: { command: commands.sendForReview, icon: 'cloud-upload' },
} as const;

/** The next step of saving and sharing, in one quiet item; where others changed the open file, it says that first. */
export function showNextStep(store: SefStore, watch: VersionWatch): Disposable {
  const item = window.createStatusBarItem('sef.nextStep', StatusBarAlignment.Left);
  item.name = l10n.t('SEF: saving and sharing');
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const step = await stepOf(store, watch);
    // Somebody has gone on to another file in the meantime.
    if (mine !== turn) return;
    if (!step) return item.hide();
    item.text = `$(${step.icon}) ${step.text}`;
    item.tooltip = step.tooltip;
    item.command = what[step.command].command;
    item.accessibilityInformation = { label: `${step.text}. ${step.tooltip}`, role: 'button' };
    item.show();
  };
  const later = () => void show();
  later();
  return Disposables.from(item, watch.onDidChange(later), window.onDidChangeActiveTextEditor(later));
}

async function stepOf(
  store: SefStore,
  watch: VersionWatch,
): Promise<(NextStep & { readonly icon: string }) | undefined> {
  const uri = window.activeTextEditor?.document.uri;
  const open = uri && store.locate(uri)?.root;
  const roots = open ? [open] : store.roots;
  const others = uri && (await watch.othersChanged(uri));
  for (const root of roots) {
    const state = watch.stateOf(root.uri);
    const step = state && nextStep(state);
    if (!step) continue;
    if (!others || state.merge) return { ...step, icon: what[step.command].icon };
    const text = step.command === 'get' ? l10n.t('Others changed this: get latest (pull)') : step.text;
    return { ...step, icon: 'warning', text, tooltip: `${others} ${step.tooltip}` };
  }
  return undefined;
}
