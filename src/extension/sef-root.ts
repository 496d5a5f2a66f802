import { type TextDocument, type Uri, Uri as Uris, workspace } from 'vscode';
import type { Document } from '../core/document/document.ts';
import { parseDocumentSteps } from '../core/document/parse-document.ts';
import { type ParseMarkdown, rememberingParser } from '../core/document/parse-markdown.ts';
import { readDocumentSteps } from '../core/document/read-document.ts';
import { warmUp } from '../core/document/warm-up.ts';
import { type Checked, checkSteps, recheckSteps } from '../core/rules/check.ts';
import type { Day } from '../core/sef/calendar.ts';
import { configName } from '../core/sef/config.ts';
import {
  changeSef,
  changeSefSteps,
  emptySef,
  type Sef,
  type SefChange,
  unknownTargets,
} from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath, readSetup } from '../core/sef/setup.ts';
import { decodeText, settingsText } from '../core/text/decode.ts';
import type { Steps } from '../core/text/steps.ts';
import { runInSlices, turn } from './slices.ts';
import { exists, findFiles, readBytes } from './workspace-files.ts';

/** One SEF as it stands in the editor, unsaved changes included. A value: each change gives a new one. */
export interface SefRoot {
  readonly uri: Uri;
  readonly checked: Checked;
  readonly select: (path: string) => Selection;
}

/** Files read at a time: enough that the disk is never waited for. */
const BATCH = 10;

/** Reads roots, and remembers what it parsed last. */
export interface RootReader {
  /** Undefined: the folder has no `sef.yaml` any more. */
  open(uri: Uri, today: Day): Promise<SefRoot | undefined>;
  /** Reads what changed again: paths relative to the root, each of a file that may have come, changed or gone. */
  update(root: SefRoot, paths: ReadonlySet<string>, today: Day): Promise<SefRoot>;
}

export function rootReader(): RootReader {
  const parse = rememberingParser();
  const warm = runInSlices(warmUp());
  return {
    open: (uri, today) => warm.then(() => openRoot(uri, today, parse)),
    update: (root, paths, today) => updateRoot(root, paths, today, parse),
  };
}

async function openRoot(uri: Uri, today: Day, parse: ParseMarkdown): Promise<SefRoot | undefined> {
  const configText = await readText(Uris.joinPath(uri, configName));
  if (configText === undefined) return undefined;
  const packPath = ownPackPath(configText);
  const packText = packPath === undefined ? undefined : await readText(Uris.joinPath(uri, packPath));
  await turn();
  const setup = readSetup(configText, packText);
  const found = await findFiles(uri);
  const select = selector(setup.reading.config, found.otherRoots);

  const exist = [...found.files, ...found.folders];
  const put = await readDocuments(
    uri,
    found.files.filter(path => select(path) === 'read'),
    parse,
  );
  let sef = await runInSlices(changeSefSteps(emptySef(setup), { exist, put }));
  await turn();
  sef = changeSef(sef, { exist: await existing(uri, unknownTargets(sef)) });
  return { uri, checked: await runInSlices(checkSteps(sef, today)), select };
}

async function updateRoot(
  root: SefRoot,
  paths: ReadonlySet<string>,
  today: Day,
  parse: ParseMarkdown,
): Promise<SefRoot> {
  const change = await readChange(root, paths, parse);
  const checked = await runInSlices(recheckSteps(root.checked, change, today));
  const exist = await existing(root.uri, unknownTargets(checked.sef, paths));
  if (exist.length === 0) return { ...root, checked };
  return { ...root, checked: await runInSlices(recheckSteps(checked, { exist }, today)) };
}

async function readChange(
  { uri, checked, select }: SefRoot,
  paths: ReadonlySet<string>,
  parse: ParseMarkdown,
): Promise<SefChange> {
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
      parse,
    )),
  );
  return change;
}

/** What was in a folder that is gone: hosts tell of the folder alone. */
function below(sef: Sef, folder: string): string[] {
  return [...sef.files].filter(path => path.startsWith(`${folder}/`));
}

async function readDocuments(root: Uri, paths: readonly string[], parse: ParseMarkdown): Promise<Document[]> {
  const documents: Document[] = [];
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = paths.slice(start, start + BATCH);
    const read = await Promise.all(batch.map(path => readDocumentAt(Uris.joinPath(root, path), path, parse)));
    documents.push(...(await runInSlices(oneAfterAnother(read))));
  }
  return documents;
}

/** As one piece of work, because each by itself is too short to pause in. */
function* oneAfterAnother<T>(all: readonly Steps<T>[]): Steps<T[]> {
  const results: T[] = [];
  for (const steps of all) {
    results.push(yield* steps);
    yield;
  }
  return results;
}

/** What stands in an editor counts before what is saved. */
async function readDocumentAt(uri: Uri, path: string, parse: ParseMarkdown): Promise<Steps<Document>> {
  const open = openDocument(uri);
  if (!open) return readDocumentSteps(path, await readBytes(uri));
  const text = open.getText();
  // Editors show what they cannot decode as this character; only the bytes tell whether it was ever meant.
  const bytes = text.includes('\uFFFD') ? await readBytes(uri) : undefined;
  const undecoded = bytes !== undefined && 'unreadable' in decodeText(bytes);
  return undecoded ? readDocumentSteps(path, bytes) : parseDocumentSteps(path, text, parse);
}

async function readText(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await readBytes(uri);
  return bytes && settingsText(bytes);
}

function openDocument(uri: Uri): TextDocument | undefined {
  const name = uri.toString();
  return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === name);
}

async function existing(root: Uri, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(path => exists(Uris.joinPath(root, path))));
  return paths.filter((_, index) => found[index]);
}
