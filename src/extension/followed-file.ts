import {
  type Disposable,
  Disposable as Disposables,
  type Event,
  EventEmitter,
  type Uri,
  window,
} from 'vscode';
import { fileOfTab } from './file-of-tab.ts';

/** The file that the person looks at, in whichever editor. */
export interface FollowedFile extends Disposable {
  readonly onDidChange: Event<void>;
  uri(): Uri | undefined;
}

/** The tab tells, not the text editor: the rich Markdown editor is none, and a panel of output is one. */
export function followFile(): FollowedFile {
  const changed = new EventEmitter<void>();
  let uri = shownFile(undefined);
  const look = () => {
    const before = uri?.toString();
    uri = shownFile(uri);
    if (uri?.toString() !== before) changed.fire();
  };
  const parts = Disposables.from(
    changed,
    window.onDidChangeActiveTextEditor(look),
    window.tabGroups.onDidChangeTabs(look),
    window.tabGroups.onDidChangeTabGroups(look),
  );
  return { onDidChange: changed.event, uri: () => uri, dispose: () => parts.dispose() };
}

/** A tab without a file of its own (a preview, the settings) changes nothing as long as the file is open. */
function shownFile(before: Uri | undefined): Uri | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (!tab) return window.activeTextEditor?.document.uri;
  const own = fileOfTab(tab.input);
  if (own) return own;
  const open = window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.map(({ input }) => fileOfTab(input)?.toString()),
  );
  return before && open.includes(before.toString()) ? before : undefined;
}
