import { type Disposable, Disposable as Disposables, type ExtensionContext } from 'vscode';
import { type ChangesView, showChanges } from './changes-view.ts';
import type { LatestQuestions } from './commands/ask-about-latest.ts';
import type { ReviewQuestions } from './commands/ask-about-review.ts';
import type { VersionQuestions } from './commands/ask-about-version.ts';
import type { LatestAnswer } from './commands/get-latest.ts';
import type { VersionAnswer } from './commands/save-version.ts';
import type { ReviewAnswer } from './commands/send-for-review.ts';
import { decorateOthersChanges } from './decorate-others-changes.ts';
import { showNextStep } from './next-step-item.ts';
import type { SefStore } from './sef-store.ts';
import { tellWhetherVersionsAreKept } from './version-context.ts';
import { VersionWatch } from './version-watch.ts';

/** Saving and sharing as the commands do it, with somebody else to answer their questions. */
export interface Sharing {
  readonly changes: ChangesView;
  readonly versions: Pick<VersionWatch, 'onDidChange' | 'stateOf' | 'othersChanged'>;
  saveVersion(ask: VersionQuestions): Promise<VersionAnswer>;
  getLatest(ask: LatestQuestions): Promise<LatestAnswer>;
  sendForReview(ask: ReviewQuestions): Promise<ReviewAnswer>;
}

/** What there is to see and to do of versions, where git keeps them. */
export function shareVersions(
  store: SefStore,
  context: ExtensionContext,
): { readonly sharing: Sharing; readonly parts: Disposable } {
  const versions = new VersionWatch(store);
  const changes = showChanges(store, context);
  const sharing: Sharing = {
    changes,
    versions,
    saveVersion: async ask => (await import('./commands/save-version.ts')).saveVersion(store, ask),
    getLatest: async ask => (await import('./commands/get-latest.ts')).getLatest(store, ask),
    sendForReview: async ask => (await import('./commands/send-for-review.ts')).sendForReview(store, ask),
  };
  const parts = Disposables.from(
    versions,
    changes,
    tellWhetherVersionsAreKept(store),
    showNextStep(store, versions),
    decorateOthersChanges(versions),
  );
  return { sharing, parts };
}
