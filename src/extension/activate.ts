import type { Event, ExtensionContext } from 'vscode';
import type { LatestQuestions } from './commands/ask-about-latest.ts';
import type { ReviewQuestions } from './commands/ask-about-review.ts';
import type { VersionQuestions } from './commands/ask-about-version.ts';
import type { LatestAnswer } from './commands/get-latest.ts';
import { registerCommands } from './commands/register.ts';
import type { VersionAnswer } from './commands/save-version.ts';
import type { ReviewAnswer } from './commands/send-for-review.ts';
import { type CoverageTree, showCoverage } from './coverage-view.ts';
import { decorateOthersChanges } from './decorate-others-changes.ts';
import { decorateSections } from './decorations.ts';
import { showDiagnostics } from './diagnostics.ts';
import { showHovers } from './hovers.ts';
import { showNextStep } from './next-step-item.ts';
import { offerFixes } from './quick-fixes.ts';
import { showRulePages } from './rule-pages.ts';
import { serveSample } from './sample-files.ts';
import { SefStore, type StoreState } from './sef-store.ts';
import { showStatus, statusOf } from './status-bar.ts';
import { dayInUse } from './today.ts';
import { tellWhetherVersionsAreKept } from './version-context.ts';
import { VersionWatch } from './version-watch.ts';

/** What other extensions (and our own tests) may ask. */
export interface SefApi {
  readonly tree: CoverageTree;
  readonly versions: Pick<VersionWatch, 'onDidChange' | 'stateOf' | 'othersChanged'>;
  readonly onDidChange: Event<void>;
  state(): StoreState;
  status(): { readonly text: string; readonly tooltip: string } | undefined;
  /** Resolves when every change so far is taken in. */
  settled(): Promise<void>;
  /** As the command does, with somebody else to answer its questions. */
  saveVersion(ask: VersionQuestions): Promise<VersionAnswer>;
  getLatest(ask: LatestQuestions): Promise<LatestAnswer>;
  sendForReview(ask: ReviewQuestions): Promise<ReviewAnswer>;
}

export function activate(context: ExtensionContext): SefApi {
  const store = new SefStore(dayInUse);
  const coverage = showCoverage(store, context);
  const versions = new VersionWatch(store);
  context.subscriptions.push(
    store,
    coverage,
    showDiagnostics(store),
    decorateSections(store),
    showStatus(store),
    offerFixes(store),
    showHovers(store),
    showRulePages(context),
    serveSample(context),
    tellWhetherVersionsAreKept(store),
    versions,
    showNextStep(store, versions),
    decorateOthersChanges(versions),
    registerCommands(store, context),
  );
  return {
    tree: coverage.tree,
    versions,
    onDidChange: store.onDidChange,
    state: () => store.state,
    status: () => statusOf(store),
    settled: () => store.settled(),
    saveVersion: async ask => (await import('./commands/save-version.ts')).saveVersion(store, ask),
    getLatest: async ask => (await import('./commands/get-latest.ts')).getLatest(store, ask),
    sendForReview: async ask => (await import('./commands/send-for-review.ts')).sendForReview(store, ask),
  };
}
