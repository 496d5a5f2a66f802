import { type Disposable, FoldingRange, languages } from 'vscode';
import type { SefStore } from './sef-store.ts';

/** Lets a page's settings be folded away, which VS Code's own markdown leaves open. */
export function foldSettings(store: SefStore): Disposable {
  return languages.registerFoldingRangeProvider(
    { pattern: '**/*.{md,MD}' },
    {
      async provideFoldingRanges(document) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at?.root.checked.sef.records.has(at.path)) return [];
        const { settingsLines } = await import('../core/language/fold-settings.ts');
        const lines = settingsLines(document.getText());
        return lines ? [new FoldingRange(lines.first - 1, lines.last - 1)] : [];
      },
    },
  );
}
