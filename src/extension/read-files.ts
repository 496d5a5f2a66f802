import { type TextDocument, type Uri, Uri as Uris, workspace } from 'vscode';
import type { Document } from '../core/document/document.ts';
import type { KeptBodies } from '../core/document/kept-bodies.ts';
import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { parseDocumentSteps } from '../core/document/parse-document.ts';
import { readDocumentSteps } from '../core/document/read-document.ts';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned } from '../core/privacy/scan-kind.ts';
import type { Selection } from '../core/sef/selection.ts';
import { decodeText, settingsText } from '../core/text/decode.ts';
import type { Steps } from '../core/text/steps.ts';
import { runInSlices } from './slices.ts';
import { readBytes } from './workspace-files.ts';

/** Files read at a time: enough that the disk is never waited for. */
const BATCH = 10;

/** How files are read. */
export interface Reading {
  readonly parser: MarkdownParser;
  readonly guard: GuardOptions;
  /** What was read of pages before, and is read now. */
  readonly bodies?: KeptBodies | undefined;
  /** What a file holds that is not to be read as it is now; of one larger than `most` bytes only that it is. */
  readonly contentsOf?: (path: string, most: number) => Promise<Contents>;
}

/** What was made of files: the pages of the SEF, and what every file that is looked into holds. */
export interface Read {
  readonly put: readonly Document[];
  readonly scan: readonly Scan[];
}

/** Reads those of the files that the SEF looks at, as they stand in the editor where one holds them. */
export async function readFiles(
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
        const most = largestScanned(path);
        const contents = await (reading.contentsOf?.(path, most) ??
          contentsOf(Uris.joinPath(root, path), most));
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
  { parser, guard, bodies }: Reading,
): Steps<{ readonly document: Document | undefined; readonly scanned: Scan }> {
  const { text, bytes } = contents;
  if (!isPage) return { document: undefined, scanned: scanFile(path, bytes ?? encode(text), guard) };
  const document =
    text === undefined
      ? yield* readDocumentSteps(path, bytes, { parser, bodies })
      : yield* parseDocumentSteps(path, text, { parser, bodies });
  yield;
  const scanned = text === undefined ? scanFile(path, bytes, guard) : scanText(path, text, guard);
  // Nothing that may name somebody is kept anywhere else.
  if (scanned.finds.length === 0) bodies?.learn(document);
  else bodies?.forget(path);
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
export interface Contents {
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

/** The text of settings. Undefined: there is no such file, or it is no text. */
export async function readText(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const bytes = await readBytes(uri);
  return bytes && settingsText(bytes);
}

/** The editor that holds a file, shown or not. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const name = uri.toString();
  return workspace.textDocuments.find(document => !document.isClosed && document.uri.toString() === name);
}
