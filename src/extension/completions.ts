import {
  CompletionItem,
  CompletionItemKind,
  CompletionList,
  CompletionTriggerKind,
  type Disposable,
  languages,
  MarkdownString,
  Range,
  SnippetString,
  type TextDocument,
  TextEdit,
} from 'vscode';
import type { About, Completion } from '../core/language/completion.ts';
import type { Span } from '../core/text/span.ts';
import type { SefStore } from './sef-store.ts';

/**
 * In markdown VS Code offers nothing while words are typed, whoever asks for it; so each mark behind which there is
 * something to choose is named. A new line is one, because the name of a setting has no mark before it.
 */
const marks = [...': -[/#.(",{\n'];

/** Offers what may be written, wherever the caret is in a file of a SEF. */
export function offerCompletions(store: SefStore): Disposable {
  const abouts = new WeakMap<CompletionItem, About>();
  return languages.registerCompletionItemProvider(
    { pattern: '**/*.{md,MD,yaml}' },
    {
      async provideCompletionItems(document, position, token, { triggerKind }) {
        // What was typed just now need not be taken in first: the text itself is looked at.
        if (store.state === 'starting') await store.settled();
        const at = store.locate(document.uri);
        if (!at) return undefined;
        const { completionsAt } = await import('../core/language/completions-at.ts');
        if (token.isCancellationRequested) return undefined;
        const isAsked = triggerKind === CompletionTriggerKind.Invoke;
        const writing = {
          path: at.path,
          text: document.getText(),
          offset: document.offsetAt(position),
          isAsked,
        };
        const { items, isIncomplete } = completionsAt(at.root.checked, writing);
        const list = items.map((offered, index) => {
          const item = toItem(offered, index, document);
          if (offered.about) abouts.set(item, offered.about);
          return item;
        });
        return new CompletionList(list, isIncomplete);
      },
      resolveCompletionItem(item) {
        const { detail, documentation } = abouts.get(item) ?? {};
        if (detail !== undefined) item.detail = detail;
        if (documentation !== undefined) item.documentation = new MarkdownString(documentation);
        return item;
      },
    },
    ...marks,
  );
}

const kinds: Readonly<Record<Completion['sort'], CompletionItemKind>> = {
  setting: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  evidence: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  cell: CompletionItemKind.Value,
  text: CompletionItemKind.Text,
};

function toItem(completion: Completion, index: number, document: TextDocument): CompletionItem {
  const { label, sort, brief, span, newText, stops, filter, also, leadsOn } = completion;
  const item = new CompletionItem(brief === undefined ? label : { label, description: brief }, kinds[sort]);
  item.range = rangeIn(document, span);
  item.insertText = stops && stops.length > 0 ? snippetOf(newText, stops) : newText;
  item.filterText = filter ?? label;
  // Its place in our order; editors sort by these texts among what matches equally well.
  item.sortText = `!${String(index).padStart(5, '0')}`;
  if (also)
    item.additionalTextEdits = also.map(edit => new TextEdit(rangeIn(document, edit.span), edit.newText));
  if (leadsOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

function rangeIn(document: TextDocument, { start, end }: Span): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}

function snippetOf(text: string, stops: readonly number[]): SnippetString {
  const snippet = new SnippetString();
  let from = 0;
  for (const [index, stop] of stops.entries()) {
    snippet.appendText(text.slice(from, stop));
    snippet.appendTabstop(index + 1 < stops.length ? index + 1 : 0);
    from = stop;
  }
  return snippet.appendText(text.slice(from));
}
