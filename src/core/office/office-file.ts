import type { RefusalReason } from './office-reading.ts';
import { decodeXml } from './read-xml.ts';
import type { TextBuilder } from './text-builder.ts';
import type { ZipEntry } from './zip.ts';

/** An office file that is being read, or one that is inside it. */
export interface OfficeFile {
  readonly entries: readonly ZipEntry[];
  readonly builder: TextBuilder;
  readonly look: Look;
}

/** How far a look into a file and all that is inside it may go on. */
export interface Look {
  /** Bytes that may still be unpacked. */
  bytesLeft: number;
  /** Cells that may still be kept. */
  cellsLeft: number;
  /** Why it had to stop. Nothing is unpacked from then on, and what was read does not count. */
  refused: RefusalReason | undefined;
}

/** Bytes of all parts together, files within the file included. */
const MAX_BYTES = 100 * 1024 * 1024;
/** Those included that stand empty before one that holds something. */
const MAX_CELLS = 2_000_000;

export function newLook(): Look {
  return { bytesLeft: MAX_BYTES, cellsLeft: MAX_CELLS, refused: undefined };
}

/** The first reason counts. */
export function stop(look: Look, reason: RefusalReason): void {
  look.refused ??= reason;
}

/** To make the tables for inflating takes a tenth of the time to load everything, so it waits until there is a file. */
function inflating() {
  return require('./inflate-entry.ts') as typeof import('./inflate-entry.ts');
}

/** Undefined: refused, now or before. */
export function unpack(entry: ZipEntry, look: Look): Uint8Array | undefined {
  if (look.refused) return undefined;
  const bytes = inflating().inflateEntry(entry, look.bytesLeft);
  if (typeof bytes === 'string') {
    stop(look, bytes);
    return undefined;
  }
  look.bytesLeft -= bytes.length;
  return bytes;
}

/** Gives the XML of an entry to a reader, which gives false where it is not sound. */
export function readPart(entry: ZipEntry, look: Look, read: (xml: string) => boolean): void {
  const bytes = unpack(entry, look);
  if (bytes && !read(decodeXml(bytes))) stop(look, 'damaged');
}

export interface PartKind {
  /** Paths in the file, in small letters. */
  readonly path: RegExp;
  /** What a person calls it. */
  readonly name: string;
  readonly unit: string;
}

/** Adds every entry of a kind as a part of the text. */
export function addParts(
  { entries, builder, look }: OfficeFile,
  { path, name, unit }: PartKind,
  add: (xml: string, builder: TextBuilder) => boolean,
): void {
  for (const entry of entries) {
    if (!path.test(entry.name)) continue;
    builder.part(name, unit);
    readPart(entry, look, xml => add(xml, builder));
  }
}
