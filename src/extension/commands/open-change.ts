import { l10n, Range, type Uri, commands as vscodeCommands, workspace } from 'vscode';
import { nameOf } from '../../core/text/path.ts';
import type { Span } from '../../core/text/span.ts';
import { isCompared } from '../compared-root.ts';
import type { ComparisonWatch } from '../comparison-watch.ts';
import type { RowNode } from '../row-nodes.ts';
import { uriIn } from '../sef-store.ts';

/** Shows a file as it was beside what it is now, where a row of the Changes view leads; alone where the other has none. */
export async function openChange(watch: ComparisonWatch, node: RowNode | undefined): Promise<void> {
  const { before, after } = node?.row.change ?? {};
  const looks = (await watch.look()).filter(isCompared);
  const compared = looks.find(({ root }) => root.uri.toString() === node?.root.uri.toString());
  if (!compared) return;
  const then = before && (await watch.addressIn(compared, before.path));
  const now = after && uriIn(compared.root, after.path);
  if (then && now) {
    const title = l10n.t('{0}: before and now', nameOf(after.path));
    const options = after.span ? { selection: await startOf(now, after.span) } : {};
    await vscodeCommands.executeCommand('vscode.diff', then, now, title, options);
  } else if (now) {
    await open(now, after.span);
  } else if (then) {
    await open(then, before.span, l10n.t('{0}: as it was', nameOf(before.path)));
  }
}

async function open(uri: Uri, span: Span | undefined, label?: string): Promise<void> {
  const options = span ? { selection: await startOf(uri, span) } : {};
  await vscodeCommands.executeCommand('vscode.open', uri, options, label);
}

/** The place alone, without what follows it: nothing is to be typed over. Tables and Word files open without one. */
async function startOf(uri: Uri, { start }: Span): Promise<Range | undefined> {
  try {
    const at = (await workspace.openTextDocument(uri)).positionAt(start);
    return new Range(at, at);
  } catch {
    // What is no text has no lines to stand on.
    return undefined;
  }
}
