import { type TextDocument, type Uri, Uri as Uris, workspace } from 'vscode';
import type { Document } from '../core/document/document.ts';
import { parseDocumentSteps } from '../core/document/parse-document.ts';
import { readDocumentSteps, unreadableDocument } from '../core/document/read-document.ts';
import { type Checked, checkSteps, recheck } from '../core/rules/check.ts';
import type { Day } from '../core/sef/calendar.ts';
import { configName } from '../core/sef/config.ts';
import { changeSef, emptySef, type Sef, type SefChange, unknownTargets } from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath, readSetup } from '../core/sef/setup.ts';
import { decodeText } from '../core/text/decode.ts';
import { runInSlices, turn } from './slices.ts';
import { exists, findFiles, readBytes } from './workspace-files.ts';

/** One SEF as it stands in the editor, unsaved changes included. A value: each change gives a new one. */
export interface SefRoot {
  readonly uri: Uri;
  readonly checked: Checked;
  readonly select: (path: string) => Selection;
}

/** Documents put in at a time; each time the index is copied once. */
const BATCH = 25;

/** Undefined: the folder has no `sef.yaml` any more. */
export async function openRoot(uri: Uri, today: Day): Promise<SefRoot | undefined> {
  const configText = await readText(Uris.joinPath(uri, configName));
  if (configText === undefined) return undefined;
  const packPath = ownPackPath(configText);
  const packText = packPath === undefined ? undefined : await readText(Uris.joinPath(uri, packPath));
  const setup = readSetup(configText, packText);
  const found = await findFiles(uri);
  const select = selector(setup.reading.config, found.otherRoots);

  let sef = changeSef(emptySef(setup), { exist: [...found.files, ...found.folders] });
  const paths = found.files.filter(path => select(path) === 'read');
  for (let start = 0; start < paths.length; start += BATCH) {
    const put = await readDocuments(uri, paths.slice(start, start + BATCH));
    sef = changeSef(sef, { put });
    await turn();
  }
  sef = changeSef(sef, { exist: await existing(uri, unknownTargets(sef)) });
  return { uri, checked: await runInSlices(checkSteps(sef, today)), select };
}

/** Reads what changed again: paths relative to the root, each of a file that may have come, changed or gone. */
export async function updateRoot(root: SefRoot, paths: ReadonlySet<string>, today: Day): Promise<SefRoot> {
  const change = await readChange(root, paths);
  const checked =
    root.checked.coverage.today === today
      ? recheck(root.checked, change, today)
      : await runInSlices(checkSteps(changeSef(root.checked.sef, change), today));
  const exist = await existing(root.uri, unknownTargets(checked.sef, paths));
  return { ...root, checked: exist.length > 0 ? recheck(checked, { exist }, today) : checked };
}

async function readChange({ uri, checked, select }: SefRoot, paths: ReadonlySet<string>): Promise<SefChange> {
  const change = {
    put: [] as Document[],
    remove: [] as string[],
    exist: [] as string[],
    vanish: [] as string[],
  };
  for (const path of paths) {
    const open = openDocument(Uris.joinPath(uri, path));
    if (open || (await exists(Uris.joinPath(uri, path)))) change.exist.push(path);
    else change.vanish.push(path, ...below(checked.sef, path));
  }
  const gone = new Set(change.vanish);
  change.remove.push(...gone);
  change.put.push(
    ...(await readDocuments(
      uri,
      [...paths].filter(path => !gone.has(path) && select(path) === 'read'),
    )),
  );
  return change;
}

/** What was in a folder that is gone: hosts tell of the folder alone. */
function below(sef: Sef, folder: string): string[] {
  return [...sef.files].filter(path => path.startsWith(`${folder}/`));
}

async function readDocuments(root: Uri, paths: readonly string[]): Promise<Document[]> {
  const read = await Promise.all(paths.map(path => readDocumentAt(Uris.joinPath(root, path), path)));
  const documents: Document[] = [];
  for (const steps of read) documents.push('next' in steps ? await runInSlices(steps) : steps);
  return documents;
}

/** What stands in an editor counts before what is saved. */
async function readDocumentAt(uri: Uri, path: string) {
  const open = openDocument(uri);
  if (open) return parseDocumentSteps(path, open.getText());
  const bytes = await readBytes(uri);
  return bytes ? readDocumentSteps(path, bytes) : unreadableDocument(path, 'closed');
}

async function readText(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await readBytes(uri);
  if (!bytes) return undefined;
  const decoded = decodeText(bytes);
  // What is not text is not settings either; the reader of settings says so.
  return 'text' in decoded ? decoded.text : '\u0000';
}

function openDocument(uri: Uri): TextDocument | undefined {
  const name = uri.toString();
  return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === name);
}

async function existing(root: Uri, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(path => exists(Uris.joinPath(root, path))));
  return paths.filter((_, index) => found[index]);
}
