import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  FileDecoration,
  type Uri,
  window,
} from 'vscode';
import type { VersionWatch } from './version-watch.ts';

/** Marks the files that others have changed, in the explorer and on their tabs, until one gets the latest. */
export function decorateOthersChanges(watch: VersionWatch): Disposable {
  const changed = new EventEmitter<undefined>();
  const provider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: async (uri: Uri) => {
      const said = await watch.othersChanged(uri);
      if (said === undefined) return undefined;
      return new FileDecoration(watch.isMarked(uri) ? undefined : '↓', said);
    },
  };
  return Disposables.from(
    changed,
    watch.onDidChange(() => changed.fire(undefined)),
    window.registerFileDecorationProvider(provider),
  );
}
