import { type Document, emptyDocument } from '../core/document/document.ts';
import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { remarkParser } from '../core/document/parse-markdown.ts';
import { readDocument } from '../core/document/read-document.ts';
import { forManyVersions, rememberingParser } from '../core/document/remembering-parser.ts';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { configName } from '../core/sef/file-names.ts';
import { readSetup, type Setup } from '../core/sef/setup.ts';

/** Makes of contents what a SEF is made of. */
export interface SefReader {
  setup(...texts: Parameters<typeof readSetup>): Setup;
  guard(setup: Setup): GuardOptions;
  document(path: string, bytes: Uint8Array | undefined): Document;
  /** @param page what `document` gave for the same bytes */
  scan(path: string, bytes: Uint8Array | undefined, options: GuardOptions, page?: Document): Scan;
  /** Looks into `sef.yaml`. */
  settings(text: string, options: GuardOptions): Scan;
}

/** Reads each file by itself. */
export function plainReader(parser: MarkdownParser = remarkParser): SefReader {
  return {
    setup: readSetup,
    guard: setup => guardOptions(setup.reading.config),
    document: (path, bytes) => readDocument(path, bytes, { parser }),
    scan: scanFile,
    settings: (text, options) => scanText(configName, text, options),
  };
}

/** Makes nothing of any page: for who only wants to know which files there are to read, and reads them. */
export function blindReader(): SefReader {
  const { lines } = emptyDocument;
  const scan = (path: string): Scan => ({ path, lines, finds: [], identifiers: new Map(), suppressions: [] });
  return {
    ...plainReader(),
    document: path => ({ ...emptyDocument, path }),
    scan,
    settings: () => scan(configName),
  };
}

/**
 * Reads what is the same in two versions of a SEF, one read after the other, only once. What it gives for the same content
 * is the same value, so that the two can be told apart without looking into them. It keeps the contents it was given last.
 *
 * @param isOther whether a page is not the same in both: of what was parsed of it, most serves for both
 */
export function onceReader(
  isOther: (path: string) => boolean,
  parser: MarkdownParser = remarkParser,
): SefReader {
  const { setup, guard, document, scan, settings } = plainReader(parser);
  // What is remembered costs memory, so it is no more than what will be asked for.
  const options = { parser: rememberingParser(parser, forManyVersions) };
  return {
    setup: lastOf(setup, sameItems),
    guard: lastOf(guard, sameItems),
    document: byPath((path, bytes) =>
      isOther(path) ? readDocument(path, bytes, options) : document(path, bytes),
    ),
    scan: byPath(scan),
    settings: lastOf(settings, sameItems),
  };
}

type Bytes = Uint8Array | undefined;

function byPath<Rest extends unknown[], T>(read: (path: string, bytes: Bytes, ...rest: Rest) => T) {
  const known = new Map<string, (path: string, bytes: Bytes, ...rest: Rest) => T>();
  return (path: string, bytes: Bytes, ...rest: Rest): T => {
    const reader = known.get(path) ?? lastOf(read, sameReading);
    known.set(path, reader);
    return reader(path, bytes, ...rest);
  };
}

/** The function, which works nothing out again when it is asked the same twice running. */
function lastOf<Args extends unknown[], T>(
  make: (...args: Args) => T,
  same: (a: Args, b: Args) => boolean,
): (...args: Args) => T {
  let last: { readonly args: Args; readonly made: T } | undefined;
  return (...args) => {
    if (!last || !same(last.args, args)) last = { args, made: make(...args) };
    return last.made;
  };
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameReading(
  [path, bytes, ...rest]: readonly [string, Bytes, ...(readonly unknown[])],
  [otherPath, otherBytes, ...others]: readonly [string, Bytes, ...(readonly unknown[])],
): boolean {
  return path === otherPath && sameBytes(bytes, otherBytes) && sameItems(rest, others);
}

export function sameBytes(a: Bytes, b: Bytes): boolean {
  if (a === b) return true;
  if (!a || !b || a.length !== b.length) return false;
  return a.every((byte, index) => byte === b[index]);
}
