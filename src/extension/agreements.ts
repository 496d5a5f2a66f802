import { type Disposable, Disposable as Disposables } from 'vscode';
import type { Looked } from './agreements-of-root.ts';
import { findGit, type Git, type Repository } from './git.ts';
import type { SefStore } from './sef-store.ts';

/** Has the store know when sections were agreed, as far as git tells; where there is no git, nothing is known. */
export function learnAgreements(store: SefStore): Disposable {
  const parts: Disposable[] = [];
  const known = new Map<string, Looked>();
  const listening = new Set<string>();
  let git: Git | undefined;
  let looking = false;
  let again = false;

  const look = async () => {
    if (store.roots.length === 0) return;
    const { newlyKnown } = await import('./agreements-of-root.ts');
    for (const root of store.roots) {
      const repository = git?.getRepository(root.uri);
      if (repository) listen(repository);
      const agree = await newlyKnown(root, repository ?? undefined, known);
      if (agree.length > 0) store.agree(root.uri, agree);
    }
  };
  const later = async () => {
    again = true;
    if (looking) return;
    looking = true;
    try {
      while (again) {
        again = false;
        await look();
      }
    } finally {
      looking = false;
    }
  };
  const listen = ({ rootUri, state }: Repository) => {
    if (listening.has(rootUri.toString())) return;
    listening.add(rootUri.toString());
    parts.push(state.onDidChange(later));
  };
  void findGit().then(found => {
    if (!found) return;
    git = found;
    const forget = ({ rootUri }: Repository) => {
      listening.delete(rootUri.toString());
      void later();
    };
    parts.push(
      store.onDidChange(later),
      found.onDidOpenRepository(later),
      found.onDidCloseRepository(forget),
    );
    void later();
  });
  return new Disposables(() => {
    for (const part of parts) part.dispose();
  });
}
