import { decodeTable } from '../data/decode-table.ts';
import { parseTable } from '../data/parse-table.ts';
import type { Document } from '../document/document.ts';
import { readSuppressions } from '../document/suppressions.ts';
import { placeIn } from '../office/place-in.ts';
import { readOffice } from '../office/read-office.ts';
import { decodeText } from '../text/decode.ts';
import { kept } from '../text/kept.ts';
import { indexLines, type LineIndex, positionAt } from '../text/line-index.ts';
import { markdownTables } from '../text/markdown-tables.ts';
import type { Find, GuardOptions } from './guard.ts';
import { guardGrid } from './guard-grid.ts';
import { findsInName, hideInName } from './guard-name.ts';
import { guardText, isIdentifier } from './guard-text.ts';
import { bareIdentifier, type Hide, hider, type Identifiers } from './hide-identifiers.ts';
import type { Scan } from './scan.ts';
import { largestScanned, type ScanKind, scanKindOf } from './scan-kind.ts';
import { guardProse } from './small-number-prose.ts';

/** What was made of a file's contents; where finds have another place than in `text`, it says so in words. */
type Look = Omit<Scan, 'path' | 'identifiers'> & {
  readonly text: string;
  readonly placeOf?: (offset: number) => string;
};

/**
 * Looks into a file, whatever its bytes are; undefined: it cannot be opened. One that is too large may be cut short.
 *
 * @param page of the same bytes, where they are those of a page: its lines serve here too
 */
export function scanFile(
  path: string,
  bytes: Uint8Array | undefined,
  options: GuardOptions,
  page?: Pick<Document, 'lines'>,
): Scan {
  return scanOf(path, lookInto(scanKindOf(path), bytes, largestScanned(path), options, page?.lines), options);
}

/** Looks into a page or settings. */
export function scanText(path: string, text: string, options: GuardOptions): Scan {
  return scanOf(path, lookAtText(text, options), options);
}

function scanOf(path: string, look: Look, { isAllowed }: GuardOptions): Scan {
  const { text, placeOf, finds, lines, suppressions, table } = look;
  const wordsOf = ({ span }: Find) => text.slice(span.start, span.end);
  const found = finds.filter(find => !isAllowed(find.rule, path, wordsOf(find)));
  const inName = findsInName(path).filter(({ find, words }) => !isAllowed(find.rule, path, words));
  const identifiers = new Map<string, boolean>();
  for (const { find, words } of [...inName, ...found.map(find => ({ find, words: wordsOf(find) }))]) {
    if (isIdentifier(find)) identifiers.set(bareIdentifier(words), find.rule === 'SEF505');
  }
  // A sheet may be named after somebody too.
  const placed = placeOf ? found.map(placedBy(placeOf, hider(identifiers))) : found;
  const all = [...inName.map(({ find }) => find), ...placed];
  return {
    path,
    lines,
    finds: kept(all),
    identifiers: identifiers.size === 0 ? nobody : identifiers,
    suppressions: kept(suppressions),
    ...(table && { table }),
  };
}

/** Nearly no file has any: one map serves for all of them. */
const nobody: Identifiers = new Map<string, boolean>();

function placedBy(placeOf: (offset: number) => string, hide: Hide): (find: Find) => Find {
  return find => {
    if (find.span.end === 0) return find;
    const place = hideInName(hide(placeOf(find.span.start)));
    return { ...find, what: `${find.what} It is in ${place}.`, span: nowhere };
  };
}

const nowhere = { start: 0, end: 0 };

function lookInto(
  kind: ScanKind | undefined,
  bytes: Uint8Array | undefined,
  most: number,
  options: GuardOptions,
  lines: LineIndex | undefined,
): Look {
  if (kind === 'name') return nothing;
  if (!bytes) return refused(unopened);
  if (bytes.length > most) return refused(tooLarge(most));
  if (kind === 'markdown') return lookAtPage(bytes, options, lines);
  return kind === 'office' ? lookAtOffice(bytes, options) : lookAtTable(bytes, options);
}

/** A page that is no part of the SEF until it is saved as UTF-8 is in the history all the same. */
function lookAtPage(bytes: Uint8Array, options: GuardOptions, known: LineIndex | undefined): Look {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return lookAtText(decoded.text, options, known);
  const guessed = decodeTable(bytes);
  if ('refused' in guessed) return refused(noText);
  const { lines, ...look } = lookAtText(guessed.text, options);
  // Editors and the check do not know the lines of what they cannot decode, so words say where it is.
  return { ...look, lines: nothing.lines, placeOf: offset => `line ${positionAt(lines, offset).line}` };
}

function lookAtText(text: string, options: GuardOptions, lines: LineIndex = indexLines(text)): Look {
  const tables = markdownTables(text, lines).flatMap(grid => guardGrid(grid, options));
  return {
    text,
    lines,
    finds: [...guardText(text), ...tables, ...guardProse(text, options)],
    // They are in comments, and few pages have one.
    suppressions: text.includes('<!--') ? readSuppressions(text) : [],
  };
}

function lookAtTable(bytes: Uint8Array, options: GuardOptions): Look {
  const decoded = decodeTable(bytes);
  if ('refused' in decoded) return refused(decoded);
  const { text } = decoded;
  const reading = parseTable(text);
  const finds = guardText(text);
  if ('table' in reading) {
    const { table } = reading;
    return {
      ...nothing,
      text,
      lines: table.lines,
      finds: [...finds, ...guardGrid(table.grid, options)],
      table,
    };
  }
  // What is no table is still text, and an empty file holds nothing.
  const refusal = reading.refused === 'empty' ? [] : [refusalFind(reading)];
  return { ...nothing, text, lines: indexLines(text), finds: [...finds, ...refusal] };
}

/** A finding in such a file has no place that an editor could show, so its words say where it is. */
function lookAtOffice(bytes: Uint8Array, options: GuardOptions): Look {
  const reading = readOffice(bytes);
  if ('refused' in reading) return refused(reading);
  const { text } = reading;
  const more =
    reading.kind === 'excel'
      ? reading.sheets.flatMap(({ grid }) => guardGrid(grid, options))
      : guardProse(text, options);
  return {
    ...nothing,
    text,
    finds: [...guardText(text), ...more],
    placeOf: offset => placeIn(reading, offset),
  };
}

const nothing: Look = { text: '', lines: Uint32Array.of(0), finds: [], suppressions: [] };

interface Refusal {
  readonly refused: string;
  readonly what: string;
  readonly next: string;
}

const noText: Refusal = {
  refused: 'binary',
  what: 'This file is named as text but holds something else, so it was not looked into for personal details.',
  next: 'Give it its own name, or keep it outside the SEF.',
};

const unopened: Refusal = {
  refused: 'closed',
  what: 'This file cannot be opened, so nobody can tell whether it holds personal details.',
  next: 'Ask whoever owns it for access.',
};

function tooLarge(most: number): Refusal {
  return {
    refused: 'too-large',
    what: `This file is larger than ${most / 1024 / 1024} MB, so it was not looked into for personal details.`,
    next: 'Keep large files where they are and cite them, or split them.',
  };
}

function refused(refusal: Refusal): Look {
  return { ...nothing, finds: [refusalFind(refusal)] };
}

function refusalFind({ refused: key, what, next }: Refusal): Find {
  return { rule: 'SEF511', span: nowhere, what, next, key };
}
