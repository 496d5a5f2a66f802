import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { editorRange } from './ranges.ts';
import type { SefStore } from './sef-store.ts';

/** Shows where a figure comes from, while the pointer rests on it. */
export function showHovers(store: SefStore): Disposable {
  return languages.registerHoverProvider(
    { pattern: '**/*.{md,MD}' },
    {
      async provideHover(document, position) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at) return undefined;
        const { sef } = at.root.checked;
        const { figureHover } = await import('../core/language/figure-hover.ts');
        const hover = figureHover(sef, at.path, document.offsetAt(position));
        return hover && new Hover(new MarkdownString(hover.markdown), editorRange(sef, at.path, hover.span));
      },
    },
  );
}
