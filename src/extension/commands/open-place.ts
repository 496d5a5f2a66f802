import { Range, Selection, TextEditorRevealType, type Uri, window, workspace } from 'vscode';
import type { Span } from '../../core/text/span.ts';
import type { CoverageNode } from '../coverage-view.ts';
import { uriIn } from '../sef-store.ts';

/** Opens a file and stands on the part that the span names; `select`: so that typing writes over it. */
export async function openPlace(
  uri: Uri,
  span: Span,
  { select = false }: { readonly select?: boolean } = {},
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const range = new Range(document.positionAt(span.start), document.positionAt(span.end));
  const editor = await window.showTextDocument(document, {
    selection: new Selection(range.start, select ? range.end : range.start),
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Opens the section of a criterion's row. */
export async function openSection(node: CoverageNode | undefined): Promise<void> {
  if (node?.row.place) await openPlace(uriIn(node.root, node.row.place.path), node.row.place.span);
}
