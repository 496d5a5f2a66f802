import {
  type Disposable,
  Disposable as Disposables,
  type ExtensionContext,
  commands as vscodeCommands,
} from 'vscode';
import { listCommands, listNames } from '../lenses.ts';
import { commands, coverageView, walkthrough } from '../manifest.ts';
import type { RowNode } from '../row-nodes.ts';
import type { SefStore } from '../sef-store.ts';
import { registerAuthoring } from './authoring.ts';
import { openPlace, openSection } from './open-place.ts';

/** What a command needs is loaded when somebody asks for it: frameworks and parsers are large. */
export function registerCommands(store: SefStore, context: ExtensionContext): Disposable {
  const { registerCommand, executeCommand } = vscodeCommands;
  return Disposables.from(
    registerCommand(commands.refresh, () => store.refresh()),
    registerCommand(commands.focusCoverage, () => executeCommand(`${coverageView}.focus`)),
    registerCommand(commands.openPlace, openPlace),
    registerCommand(commands.openSection, openSection),
    registerCommand(commands.showGap, openSection),
    registerAuthoring(store),
    registerCommand(commands.openSample, async () => (await import('./open-sample.ts')).openSample(context)),
    registerCommand(commands.openWalkthrough, () =>
      executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#${walkthrough}`),
    ),
    registerCommand(commands.saveVersion, async () => (await import('./save-version.ts')).askAndSave(store)),
    registerCommand(commands.getLatest, async () => (await import('./get-latest.ts')).askAndGet(store)),
    registerCommand(commands.sendForReview, async () =>
      (await import('./send-for-review.ts')).askAndSend(store),
    ),
    ...listNames.map(name =>
      registerCommand(listCommands[name], async (resource: unknown) =>
        (await import('./show-list.ts')).showList(store, name, resource),
      ),
    ),
    registerCommand(commands.citeInSection, async (node?: RowNode, nodes?: readonly RowNode[]) =>
      (await import('./choose-and-cite.ts')).chooseAndCite(store, node, nodes),
    ),
    registerCommand(commands.whyNotIncluded, async (resource: unknown) =>
      (await import('./why-not-included.ts')).whyNotIncluded(store, resource),
    ),
  );
}
