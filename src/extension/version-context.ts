import { type Disposable, Disposable as Disposables, commands as vscodeCommands } from 'vscode';
import { findGit } from './git.ts';
import { contexts } from './manifest.ts';
import type { SefStore } from './sef-store.ts';

/** Tells the menus whether there is a SEF in a folder that git keeps versions of. */
export function tellWhetherVersionsAreKept(store: SefStore): Disposable {
  const parts: Disposable[] = [];
  let disposed = false;
  void findGit().then(git => {
    if (!git || disposed) return;
    const tell = () => {
      const kept = store.roots.some(({ uri }) => git.getRepository(uri) !== null);
      void vscodeCommands.executeCommand('setContext', contexts.hasRepository, kept);
    };
    parts.push(git.onDidOpenRepository(tell), git.onDidCloseRepository(tell), store.onDidChange(tell));
    tell();
  });
  return new Disposables(() => {
    disposed = true;
    for (const part of parts) part.dispose();
  });
}
