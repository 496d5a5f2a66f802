import { decodeTable } from '../data/decode-table.ts';
import { parseTable } from '../data/parse-table.ts';
import { readSuppressions } from '../document/suppressions.ts';
import type { OfficeReading } from '../office/office-reading.ts';
import { placeIn } from '../office/place-in.ts';
import { readOffice } from '../office/read-office.ts';
import { decodeText } from '../text/decode.ts';
import { indexLines } from '../text/line-index.ts';
import { markdownTables } from '../text/markdown-tables.ts';
import { isDraftReportName } from './draft-report.ts';
import type { Find, GuardOptions } from './guard.ts';
import { guardGrid } from './guard-grid.ts';
import { guardText } from './guard-text.ts';
import type { Scan } from './scan.ts';
import { largestScanned, scanKindOf } from './scan-kind.ts';
import { guardProse } from './small-number-prose.ts';

/** Looks into a file, whatever its bytes are; undefined: it cannot be opened. One that is too large may be cut short. */
export function scanFile(path: string, bytes: Uint8Array | undefined, options: GuardOptions): Scan {
  const kind = scanKindOf(path);
  // A page that cannot be read has a finding of its own as a part of the SEF.
  if (kind === 'markdown') return scanPage(path, bytes, options);
  if (!bytes) return refused(path, unopened);
  if (bytes.length > largestScanned(path)) return refused(path, tooLarge(largestScanned(path)));
  return kind === 'table' ? scanTable(path, bytes, options) : scanOffice(path, readOffice(bytes), options);
}

function scanPage(path: string, bytes: Uint8Array | undefined, options: GuardOptions): Scan {
  const decoded = bytes && decodeText(bytes);
  return decoded && 'text' in decoded ? scanText(path, decoded.text, options) : nothingIn(path);
}

/** Looks into a page or settings. */
export function scanText(path: string, text: string, options: GuardOptions): Scan {
  const finds = [
    ...guardText(text),
    ...markdownTables(text).flatMap(grid => guardGrid(grid, options)),
    ...guardProse(text, options),
  ];
  return {
    path,
    lines: indexLines(text),
    finds: [...named(path), ...allowed(finds, path, text, options)],
    suppressions: /\.md$/i.test(path) ? readSuppressions(text) : [],
  };
}

function scanTable(path: string, bytes: Uint8Array, options: GuardOptions): Scan {
  const decoded = decodeTable(bytes);
  if ('refused' in decoded) return refused(path, decoded);
  const { text } = decoded;
  const reading = parseTable(text);
  if ('refused' in reading) return unreadTable(path, text, reading, options);
  const { table } = reading;
  const finds = [...guardText(text), ...guardGrid(table.grid, options)];
  const { lines } = table;
  return {
    path,
    lines,
    finds: [...named(path), ...allowed(finds, path, text, options)],
    suppressions: [],
    table,
  };
}

/** What is no table is still text; an empty one holds nothing. */
function unreadTable(path: string, text: string, refusal: Refusal, options: GuardOptions): Scan {
  const { finds, lines } = scanText(path, text, options);
  const isEmpty = refusal.refused === 'empty';
  return {
    path,
    lines,
    finds: isEmpty ? finds : [...finds, ...refused(path, refusal).finds],
    suppressions: [],
  };
}

/** A finding in such a file has no place that an editor could show, so its words say where it is. */
function scanOffice(path: string, reading: OfficeReading, options: GuardOptions): Scan {
  if ('refused' in reading) return refused(path, reading);
  const { text } = reading;
  const grids = reading.kind === 'excel' ? reading.sheets.map(({ grid }) => grid) : [];
  const finds = [...guardText(text), ...grids.flatMap(grid => guardGrid(grid, options))];
  const prose = reading.kind === 'word' ? guardProse(text, options) : [];
  const placed = allowed([...finds, ...prose], path, text, options).map(find => ({
    ...find,
    what: `${find.what} It is in ${placeIn(reading, find.span.start)}.`,
    span: { start: 0, end: 0 },
  }));
  return { ...nothingIn(path), finds: [...named(path), ...placed] };
}

function allowed(finds: readonly Find[], path: string, text: string, { isAllowed }: GuardOptions): Find[] {
  return finds.filter(({ rule, span }) => !isAllowed(rule, path, text.slice(span.start, span.end)));
}

function nothingIn(path: string): Scan {
  return { path, lines: Uint32Array.of(0), finds: named(path), suppressions: [] };
}

/** A draft report is known by its name alone, whatever kind of file it is. */
function named(path: string): Find[] {
  if (!isDraftReportName(path)) return [];
  return [
    {
      rule: 'SEF510',
      span: { start: 0, end: 0 },
      what: 'By its name this file is a draft inspection report.',
      key: 'name',
    },
  ];
}

interface Refusal {
  readonly refused: string;
  readonly what: string;
  readonly next: string;
}

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

function refused(path: string, { refused: key, what, next }: Refusal): Scan {
  const find: Find = { rule: 'SEF511', span: { start: 0, end: 0 }, what, next, key };
  return { path, lines: Uint32Array.of(0), finds: [...named(path), find], suppressions: [] };
}
