import { type Disposable, Disposable as Disposables } from 'vscode';
import { offerCompletions } from './completions.ts';
import { foldSettings } from './folding.ts';
import { showHovers } from './hovers.ts';
import { showLenses } from './lenses.ts';
import { offerNavigation } from './navigation.ts';
import { keepCitations } from './renames.ts';
import type { SefStore } from './sef-store.ts';

/** All that helps while somebody reads and writes a page as text. */
export function helpInText(store: SefStore): Disposable {
  return Disposables.from(
    showHovers(store),
    showLenses(store),
    offerCompletions(store),
    offerNavigation(store),
    keepCitations(store),
    foldSettings(store),
  );
}
