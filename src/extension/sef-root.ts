import { type TextDocument, type Uri, Uri as Uris, workspace } from 'vscode';
import type { Document } from '../core/document/document.ts';
import { parseDocumentSteps } from '../core/document/parse-document.ts';
import { type ParseMarkdown, rememberingParser } from '../core/document/parse-markdown.ts';
import { readDocumentSteps } from '../core/document/read-document.ts';
import { warmUp } from '../core/document/warm-up.ts';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned } from '../core/privacy/scan-kind.ts';
import { type Checked, checkSteps, recheckSteps } from '../core/rules/check.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { baselineName } from '../core/sef/baseline-file.ts';
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
  const setup = readSetup(configText, packText, await readText(Uris.joinPath(uri, baselineName)));
  const found = await findFiles(uri);
  const select = selector(setup.reading.config, found.otherRoots);

  const exist = [...found.files, ...found.folders];
  const guard = guardOptions(setup.reading.config);
  const read = await readFiles(uri, found.files, select, { parse, guard });
  const scan = [...read.scan, scanText(configName, configText, guard)];
  let sef = await runInSlices(changeSefSteps(emptySef(setup), { exist, put: read.put, scan }));
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
  const guard = guardOptions(checked.sef.config);
  const there = [...paths].filter(path => !gone.has(path));
  return { ...change, ...(await readFiles(uri, there, select, { parse, guard })) };
}

/** What was in a folder that is gone: hosts tell of the folder alone. */
function below(sef: Sef, folder: string): string[] {
  return [...sef.files].filter(path => path.startsWith(`${folder}/`));
}

interface Reading {
  readonly parse: ParseMarkdown;
  readonly guard: GuardOptions;
}

/** What was made of files: the pages of the SEF, and what every file that is looked into holds. */
interface Read {
  readonly put: readonly Document[];
  readonly scan: readonly Scan[];
}

async function readFiles(
  root: Uri,
  paths: readonly string[],
  select: (path: string) => Selection,
  reading: Reading,
): Promise<Read> {
  const chosen = paths.filter(path => ['read', 'looked-into'].includes(select(path)));
  const put: Document[] = [];
  const scan: Scan[] = [];
  for (let start = 0; start < chosen.length; start += BATCH) {
    const batch = chosen.slice(start, start + BATCH);
    const steps = await Promise.all(
      batch.map(async path => {
        const contents = await contentsOf(Uris.joinPath(root, path), largestScanned(path));
        return readFile(path, contents, select(path) === 'read', reading);
      }),
    );
    for (const { document, scanned } of await runInSlices(oneAfterAnother(steps))) {
      if (document) put.push(document);
      scan.push(scanned);
    }
  }
  return { put, scan };
}

function* readFile(
  path: string,
  contents: Contents,
  isPage: boolean,
  { parse, guard }: Reading,
): Steps<{ readonly document: Document | undefined; readonly scanned: Scan }> {
  const { text, bytes } = contents;
  if (!isPage) return { document: undefined, scanned: scanFile(path, bytes ?? encode(text), guard) };
  const document =
    text === undefined ? yield* readDocumentSteps(path, bytes) : yield* parseDocumentSteps(path, text, parse);
  yield;
  const scanned = text === undefined ? scanFile(path, bytes, guard) : scanText(path, text, guard);
  return { document, scanned };
}

function encode(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
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

/** A file's bytes, or its text where an editor holds it; neither: it cannot be opened. */
interface Contents {
  readonly bytes?: Uint8Array | undefined;
  readonly text?: string;
}

/** What stands in an editor counts before what is saved. */
async function contentsOf(uri: Uri, most: number): Promise<Contents> {
  const open = openDocument(uri);
  if (!open) return { bytes: await readBytes(uri, most) };
  const text = open.getText();
  // Editors show what they cannot decode as this character; only the bytes tell whether it was ever meant.
  const bytes = text.includes('\uFFFD') ? await readBytes(uri, most) : undefined;
  const undecoded = bytes !== undefined && 'unreadable' in decodeText(bytes);
  return undecoded ? { bytes } : { text };
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
