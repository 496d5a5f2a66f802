import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  FileDecoration,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import { findingsOf } from '../core/rules/check.ts';
import { count } from '../core/text/words.ts';
import { isGap } from '../core/view/coverage-tree.ts';
import type { SefStore } from './sef-store.ts';

/** Marks the sections that have gaps in the explorer and on their tabs. */
export function decorateSections(store: SefStore): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri: Uri) => decorationFor(store, uri),
  };
  return Disposables.from(
    changed,
    store.onDidChange(() => changed.fire(undefined)),
    window.registerFileDecorationProvider(provider),
  );
}

function decorationFor(store: SefStore, uri: Uri): FileDecoration | undefined {
  const at = store.locate(uri);
  if (!at?.root.checked.sef.sections.has(at.path)) return undefined;
  const gaps = findingsOf(at.root.checked).filter(
    finding => finding.path === at.path && isGap(finding),
  ).length;
  if (gaps === 0) return undefined;
  // Two characters are all there is room for; the words are in the tooltip, which is also read aloud.
  const badge = gaps > 9 ? '9+' : `${gaps}`;
  return new FileDecoration(
    badge,
    `SEF: ${count(gaps, 'gap')} in this section`,
    new ThemeColor('list.warningForeground'),
  );
}
