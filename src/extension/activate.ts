import type { Event, ExtensionContext } from 'vscode';
import type { VersionQuestions } from './commands/ask-about-version.ts';
import { author } from './commands/authoring.ts';
import { registerCommands } from './commands/register.ts';
import type { VersionAnswer } from './commands/save-version.ts';
import { type CoverageTree, showCoverage } from './coverage-view.ts';
import { decorateSections } from './decorations.ts';
import type { DetailsSession } from './details-session.ts';
import { showDetails } from './details-view.ts';
import { showDiagnostics } from './diagnostics.ts';
import type { Questions } from './questions.ts';
import { offerFixes } from './quick-fixes.ts';
import { showRulePages } from './rule-pages.ts';
import { serveSample } from './sample-files.ts';
import { SefStore, type StoreState } from './sef-store.ts';
import { showStatus, statusOf } from './status-bar.ts';
import { helpInText } from './text-help.ts';
import { dayInUse } from './today.ts';
import { tellWhetherVersionsAreKept } from './version-context.ts';

/** What other extensions (and our own tests) may ask. */
export interface SefApi {
  readonly tree: CoverageTree;
  readonly onDidChange: Event<void>;
  state(): StoreState;
  status(): { readonly text: string; readonly tooltip: string } | undefined;
  /** Resolves when every change so far is taken in. */
  settled(): Promise<void>;
  /** The form of details without its looks; whoever asks disposes of it. */
  openDetails(): Promise<DetailsSession>;
  /** As the command of that name does on a row or a file, with somebody else to answer its questions. */
  author(command: string, target: unknown, ask: Questions): Promise<unknown>;
  /** As the command does, with somebody else to answer its questions. */
  saveVersion(ask: VersionQuestions): Promise<VersionAnswer>;
}

export function activate(context: ExtensionContext): SefApi {
  const store = new SefStore(dayInUse);
  const coverage = showCoverage(store, context);
  const details = showDetails(store, context);
  context.subscriptions.push(
    store,
    coverage,
    details,
    showDiagnostics(store),
    decorateSections(store),
    showStatus(store),
    offerFixes(store),
    helpInText(store),
    showRulePages(context),
    serveSample(context),
    tellWhetherVersionsAreKept(store),
    registerCommands(store, context),
  );
  return {
    tree: coverage.tree,
    onDidChange: store.onDidChange,
    state: () => store.state,
    status: () => statusOf(store),
    settled: () => store.settled(),
    openDetails: () => details.openSession(),
    author: (command, target, ask) => author(store, command, target, ask),
    saveVersion: async ask => (await import('./commands/save-version.ts')).saveVersion(store, ask),
  };
}
