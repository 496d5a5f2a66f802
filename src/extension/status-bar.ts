import { type Disposable, Disposable as Disposables, l10n, StatusBarAlignment, window } from 'vscode';
import { baselineInWords } from '../core/report/summary.ts';
import { countGaps } from '../core/view/coverage-tree.ts';
import { gapsInWords } from './gaps-in-words.ts';
import { commands } from './manifest.ts';
import { isReadable, type SefStore } from './sef-store.ts';

/** How many criteria are covered, in one quiet item that opens the tree. */
export function showStatus(store: SefStore): Disposable {
  const item = window.createStatusBarItem('sef.status', StatusBarAlignment.Left);
  item.name = l10n.t('SEF coverage');
  item.command = commands.focusCoverage;
  const show = () => {
    const status = statusOf(store);
    if (!status) {
      item.hide();
      return;
    }
    item.text = `$(checklist) ${status.text}`;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: l10n.t('{0}. {1}', status.text, status.tooltip) };
    item.show();
  };
  show();
  return Disposables.from(item, store.onDidChange(show));
}

/** Undefined where there is no SEF to speak of. */
export function statusOf(store: SefStore): { readonly text: string; readonly tooltip: string } | undefined {
  const roots = store.roots.filter(isReadable);
  if (roots.length === 0) return undefined;
  const criteria = roots.flatMap(({ checked }) => [...checked.coverage.criteria.values()]);
  const covered = criteria.filter(({ state }) => state === 'covered').length;
  const gaps = roots.reduce((sum, { checked }) => sum + countGaps(checked), 0);
  const known = roots.reduce((sum, { checked }) => sum + checked.known.length, 0);
  const files = roots.reduce((sum, { checked }) => sum + checked.sef.records.size, 0);
  const sentences = [
    l10n.t('{0}.', gapsInWords(gaps)),
    ...(known > 0 ? [l10n.t('{0}.', baselineInWords(known))] : []),
    files === 1 ? l10n.t('1 file read.') : l10n.t('{0} files read.', files),
    l10n.t('Show the coverage.'),
  ];
  return {
    text: l10n.t('SEF {0} of {1} covered', covered, criteria.length),
    tooltip: sentences.join(' '),
  };
}
