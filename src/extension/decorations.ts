import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  FileDecoration,
  l10n,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import type { State } from '../core/coverage/coverage.ts';
import { isGap } from '../core/coverage/gap.ts';
import { stateWords } from '../core/coverage/state-words.ts';
import { gapsInWords } from './gaps-in-words.ts';
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
  const { checked } = at?.root ?? {};
  const section = at && checked?.sef.sections.get(at.path);
  if (!section || !checked) return undefined;
  const gaps = checked.findings.filter(finding => finding.path === at.path && isGap(finding)).length;
  if (gaps === 0) return undefined;
  const state = section.criterion && checked.coverage.criteria.get(section.criterion)?.state;
  // VS Code itself shows how many problems a file has; this shows what they make of the section.
  const tooltip = state
    ? l10n.t('SEF: {0}, {1} in this section', stateWords[state], gapsInWords(gaps))
    : l10n.t('SEF: {0} in this section', gapsInWords(gaps));
  return new FileDecoration(badges[state ?? 'covered'], tooltip, new ThemeColor('list.warningForeground'));
}

/** Shapes as in the tree; a covered section with a gap (no lead, say) has one of its own. */
const badges: Readonly<Record<State, string>> = { covered: '!', thin: '◐', missing: '○', accepted: '!' };
