import { type Disposable, Disposable as Disposables, commands as vscodeCommands } from 'vscode';
import { askInWindow } from '../ask-in-window.ts';
import { commands } from '../manifest.ts';
import type { Questions } from '../questions.ts';
import type { SefStore } from '../sef-store.ts';

/** `target`: the row or the file it was asked for on, or nothing. */
export type Author = (store: SefStore, target: unknown, ask: Questions) => Promise<unknown>;

/** The commands that write for a person, guided by questions. Each is loaded when somebody asks for it. */
const authors: Readonly<Record<string, () => Promise<Author>>> = {
  [commands.setUp]: async () => (await import('./set-up.ts')).setUp,
  [commands.newSection]: async () => (await import('./new-section.ts')).newSection,
  [commands.createSection]: async () => (await import('./new-section.ts')).newSection,
  [commands.addEvidence]: async () => (await import('./add-evidence.ts')).addEvidence,
  [commands.citeEvidence]: async () => (await import('./cite-evidence.ts')).citeEvidence,
  [commands.tagFile]: async () => (await import('./tag-file.ts')).tagFile,
  [commands.markAgreed]: async () => (await import('./mark-agreed.ts')).markAgreed,
  [commands.acceptGap]: async () => (await import('./accept-gap.ts')).acceptGap,
  [commands.passOver]: async () => (await import('./pass-over.ts')).passOver,
  [commands.addLead]: async () => (await import('./add-lead.ts')).addLead,
  [commands.addContributors]: async () => (await import('./add-contributors.ts')).addContributors,
  [commands.writeAnswer]: async () => (await import('./write-answer.ts')).writeAnswer,
  [commands.addAction]: async () => (await import('./add-action.ts')).addAction,
};

export function registerAuthoring(store: SefStore): Disposable {
  return Disposables.from(
    ...Object.keys(authors).map(command =>
      vscodeCommands.registerCommand(command, target => author(store, command, target, askInWindow)),
    ),
  );
}

/** Does what a command does, with somebody to answer its questions. */
export async function author(
  store: SefStore,
  command: string,
  target: unknown,
  ask: Questions,
): Promise<unknown> {
  return (await authors[command]?.())?.(store, target, ask);
}
