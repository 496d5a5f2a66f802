import {
  type Disposable,
  Disposable as Disposables,
  type ExtensionContext,
  commands as vscodeCommands,
} from 'vscode';
import { commands, coverageView } from '../manifest.ts';
import type { SefStore } from '../sef-store.ts';
import { createSection } from './create-section.ts';
import { openPlace, openSection } from './open-place.ts';
import { openSample } from './open-sample.ts';
import { setUp } from './set-up.ts';
import { whyNotIncluded } from './why-not-included.ts';

export function registerCommands(store: SefStore, context: ExtensionContext): Disposable {
  const { registerCommand, executeCommand } = vscodeCommands;
  return Disposables.from(
    registerCommand(commands.refresh, () => store.refresh()),
    registerCommand(commands.focusCoverage, () => executeCommand(`${coverageView}.focus`)),
    registerCommand(commands.openPlace, openPlace),
    registerCommand(commands.openSection, openSection),
    registerCommand(commands.createSection, createSection),
    registerCommand(commands.setUp, () => setUp(store)),
    registerCommand(commands.openSample, () => openSample(context)),
    registerCommand(commands.saveVersion, async () => (await import('./save-version.ts')).askAndSave(store)),
    registerCommand(commands.whyNotIncluded, (resource: unknown) => whyNotIncluded(store, resource)),
  );
}
