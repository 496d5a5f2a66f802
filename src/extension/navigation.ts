import {
  type Disposable,
  Disposable as Disposables,
  DocumentLink,
  Location,
  languages,
  SymbolInformation,
  SymbolKind,
  type TextDocument,
  Uri,
} from 'vscode';
import type { SefSymbol } from '../core/language/symbols.ts';
import type { Place } from '../core/sef/place.ts';
import { editorRange } from './ranges.ts';
import type { SefRoot } from './sef-root.ts';
import { type SefStore, uriIn } from './sef-store.ts';

const pages = { pattern: '**/*.{md,MD}' };
const pagesAndSettings = { pattern: '**/{sef.yaml,*.md,*.MD}' };

/** Leads from what is named to where it is, and back to all that name it. */
export function offerNavigation(store: SefStore): Disposable {
  const locate = async (document: TextDocument) => {
    await store.settled();
    return store.locate(document.uri);
  };
  return Disposables.from(
    languages.registerDefinitionProvider(pagesAndSettings, {
      async provideDefinition(document, position) {
        const at = await locate(document);
        if (!at) return undefined;
        const { definitionAt } = await import('../core/language/definition.ts');
        const { root, path } = at;
        const found = definitionAt(root.checked, path, document.offsetAt(position), () => document.getText());
        return found?.to.map(place => locationOf(root, place));
      },
    }),
    languages.registerReferenceProvider(pagesAndSettings, {
      async provideReferences(document, position) {
        const at = await locate(document);
        if (!at) return undefined;
        const { referencesAt } = await import('../core/language/references.ts');
        const { root, path } = at;
        const offset = document.offsetAt(position);
        const places = referencesAt(root.checked, path, offset, () => document.getText());
        return places.map(place => locationOf(root, place));
      },
    }),
    languages.registerDocumentLinkProvider(pages, {
      async provideDocumentLinks(document) {
        const at = await locate(document);
        const record = at?.root.checked.sef.records.get(at.path);
        if (!at || !record) return [];
        const { pageLinks } = await import('../core/language/page-links.ts');
        const { sef } = at.root.checked;
        return pageLinks(record, sef.files).map(({ span, to }) => {
          const target = 'path' in to ? uriIn(at.root, to.path) : Uri.parse(to.web);
          return new DocumentLink(editorRange(sef, at.path, span), target);
        });
      },
    }),
    languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query) {
        await store.settled();
        const { symbolsIn } = await import('../core/language/symbols.ts');
        return store.roots.flatMap(root =>
          symbolsIn(root.checked, query).map(
            symbol =>
              new SymbolInformation(symbol.name, symbolKinds[symbol.is], symbol.of, locationOf(root, symbol)),
          ),
        );
      },
    }),
  );
}

function locationOf(root: SefRoot, { path, span }: Place): Location {
  return new Location(uriIn(root, path), editorRange(root.checked.sef, path, span));
}

const symbolKinds: Readonly<Record<SefSymbol['is'], SymbolKind>> = {
  section: SymbolKind.Namespace,
  evidence: SymbolKind.File,
  recommendation: SymbolKind.Event,
};
