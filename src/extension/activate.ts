import type { Disposable, Event, ExtensionContext } from 'vscode';
import { learnAgreements } from './agreements.ts';
import { author } from './commands/authoring.ts';
import { registerCommands } from './commands/register.ts';
import { type CoverageTree, showCoverage } from './coverage-view.ts';
import { decorateSections } from './decorations.ts';
import type { DetailsSession } from './details-session.ts';
import { showDetails } from './details-view.ts';
import { showDiagnostics } from './diagnostics.ts';
import { evidenceDrag } from './evidence-drag.ts';
import { showEvidence } from './evidence-view.ts';
import type { MarkdownIt } from './markdown-it.ts';
import { showInPreview } from './preview.ts';
import type { Questions } from './questions.ts';
import { offerFixes } from './quick-fixes.ts';
import type { RowDrag, RowTree } from './row-nodes.ts';
import { showRulePages } from './rule-pages.ts';
import { serveSample } from './sample-files.ts';
import { SefStore, type StoreState } from './sef-store.ts';
import { type Sharing, shareVersions } from './sharing.ts';
import { showStatus, statusOf } from './status-bar.ts';
import { helpInText } from './text-help.ts';
import { dayInUse } from './today.ts';

/** What other extensions (and our own tests) may ask. */
export interface SefApi extends Sharing {
  readonly tree: CoverageTree;
  readonly evidence: RowTree;
  /** What carries evidence from one view onto a row of the other. */
  readonly drag: RowDrag;
  readonly onDidChange: Event<void>;
  state(): StoreState;
  status(): { readonly text: string; readonly tooltip: string } | undefined;
  /** Resolves when every change so far is taken in. */
  settled(): Promise<void>;
  /** The form of details without its looks; whoever asks disposes of it. */
  openDetails(): Promise<DetailsSession>;
  /** As the command of that name does on a row or a file, with somebody else to answer its questions. */
  author(command: string, target: unknown, ask: Questions): Promise<unknown>;
  /** Called by VS Code when the first markdown preview is made. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export function activate(context: ExtensionContext): SefApi {
  const store = new SefStore(dayInUse, context.storageUri);
  const drag = evidenceDrag(store);
  const coverage = showCoverage(store, context, drag);
  const details = showDetails(store, context);
  const evidence = showEvidence(store, context, drag);
  const preview = showInPreview(store);
  const { sharing, parts } = shareVersions(store, context);
  context.subscriptions.push(
    store,
    coverage,
    details,
    evidence,
    preview,
    parts,
    ...quietly(store, context),
    registerCommands(store, context),
  );
  return {
    tree: coverage.tree,
    evidence: evidence.tree,
    drag,
    ...sharing,
    onDidChange: store.onDidChange,
    state: () => store.state,
    status: () => statusOf(store),
    settled: () => store.settled(),
    openDetails: () => details.openSession(),
    author: (command, target, ask) => author(store, command, target, ask),
    extendMarkdownIt: md => preview.extend(md),
  };
}

/** What nobody asks anything of: it shows, marks and helps by itself. */
function quietly(store: SefStore, context: ExtensionContext): Disposable[] {
  return [
    showDiagnostics(store),
    learnAgreements(store),
    decorateSections(store),
    showStatus(store),
    offerFixes(store),
    helpInText(store),
    showRulePages(context),
    serveSample(context),
  ];
}
