import { type Disposable, Hover, languages, MarkdownString } from 'vscode';
import { editorRange } from './ranges.ts';
import type { SefStore } from './sef-store.ts';

/** Says what the pointer rests on: a figure, a citation, a part of the framework, a setting. */
export function showHovers(store: SefStore): Disposable {
  return languages.registerHoverProvider(
    { pattern: '**/{sef.yaml,*.md,*.MD}' },
    {
      async provideHover(document, position) {
        await store.settled();
        const at = store.locate(document.uri);
        if (!at) return undefined;
        const { checked } = at.root;
        const { hoverAt } = await import('../core/language/hover-at.ts');
        const offset = document.offsetAt(position);
        const hover = hoverAt(checked, at.path, offset, () => document.getText());
        if (!hover) return undefined;
        const range = editorRange(checked.sef, at.path, hover.span);
        return new Hover(new MarkdownString(hover.markdown), range);
      },
    },
  );
}
