import { Uri, commands as vscodeCommands } from 'vscode';
import { entryOf, valueAt } from '../core/document/value.ts';
import { linkedPath } from '../core/text/path.ts';
import type { Span } from '../core/text/span.ts';
import { readSettingsOf } from '../core/view/read-details.ts';
import type { ActMessage } from '../webview/protocol.ts';
import { openPlace } from './commands/open-place.ts';
import { actCommands, detailsIn } from './details-of-file.ts';
import { type SefStore, uriIn } from './sef-store.ts';

/** Does what a button of the form stands for. */
export async function doAct(
  {
    file,
    act,
    path = [],
    index,
  }: Omit<ActMessage, 'path'> & { readonly path?: readonly string[] | undefined },
  store: SefStore,
): Promise<void> {
  const uri = Uri.parse(file, true);
  const command = actCommands[act];
  if (command !== undefined) {
    await vscodeCommands.executeCommand(command, uri);
    return;
  }
  const at = store.locate(uri);
  const { document } = await detailsIn(store, uri);
  if (!at || !document) return;
  const { checked } = at.root;
  const record = readSettingsOf(at.path, document.getText(), checked);
  const { settings, problems } = record.document;
  const item = settings && index !== undefined ? valueAt(settings, [...path, index]) : undefined;
  if (act === 'open-item' && item?.kind === 'scalar') {
    const linked = linkedPath(at.path, String(item.value));
    if (linked !== undefined && checked.sef.evidence.has(linked)) {
      await openPlace(uriIn(at.root, linked), top);
      return;
    }
  }
  const entry = entryOf(settings, path[0] ?? '');
  await openPlace(uri, item?.span ?? entry?.keySpan ?? problems[0]?.span ?? top);
}

const top: Span = { start: 0, end: 0 };
