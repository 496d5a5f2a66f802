import { CodeLens, type Disposable, Disposable as Disposables, EventEmitter, l10n, languages } from 'vscode';
import type { ListName } from '../core/language/page-lists.ts';
import { commands } from './manifest.ts';
import { editorRange } from './ranges.ts';
import type { SefStore } from './sef-store.ts';

/** Shows over the title of a page how much evidence, how many gaps and actions it has, or who uses it. */
export function showLenses(store: SefStore): Disposable {
  const changed = new EventEmitter<void>();
  return Disposables.from(
    changed,
    store.onDidChange(() => changed.fire()),
    languages.registerCodeLensProvider(
      { pattern: '**/*.{md,MD}' },
      {
        onDidChangeCodeLenses: changed.event,
        async provideCodeLenses(document) {
          await store.settled();
          const at = store.locate(document.uri);
          if (!at) return [];
          const { checked } = at.root;
          const { lensesOf } = await import('../core/language/lenses.ts');
          return lensesOf(checked, at.path).map(({ name, count, span }) => {
            const title = titles[name](count);
            const command = {
              command: listCommands[name],
              title,
              tooltip: tooltips[name](),
              arguments: [document.uri],
            };
            return new CodeLens(editorRange(checked.sef, at.path, span), command);
          });
        },
      },
    ),
  );
}

export const listCommands: Readonly<Record<ListName, string>> = {
  evidence: commands.showEvidence,
  gaps: commands.showGaps,
  actions: commands.showActions,
  uses: commands.showUses,
};

export const listNames = ['evidence', 'gaps', 'actions', 'uses'] as const satisfies readonly ListName[];

const titles: Readonly<Record<ListName, (count: number) => string>> = {
  evidence: count => l10n.t('Evidence {0}', count),
  gaps: count => l10n.t('Gaps {0}', count),
  actions: count => l10n.t('Actions {0}', count),
  uses: count => {
    if (count === 0) return l10n.t('Not used by any section yet');
    return count === 1 ? l10n.t('Used by 1 section') : l10n.t('Used by {0} sections', count);
  },
};

const tooltips: Readonly<Record<ListName, () => string>> = {
  evidence: () => l10n.t('Show the evidence that this section uses'),
  gaps: () => l10n.t('Show the gaps of this section'),
  actions: () => l10n.t('Show the actions on this page'),
  uses: () => l10n.t('Show the sections that use this evidence'),
};
