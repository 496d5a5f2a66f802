import { parseTable } from '../data/parse-table.ts';
import { indexLines, positionAt } from '../text/line-index.ts';
import type { Find, GuardOptions } from './guard.ts';
import { guardGrid } from './guard-grid.ts';
import { guardText } from './guard-text.ts';
import { scanKindOf } from './scan-kind.ts';

/** A find in a text that is too large to be held whole, with the line it stands in, from 1. */
export interface StreamFind {
  readonly find: Find;
  readonly line: number;
}

export interface StreamScanner {
  /** Takes the next bytes; false: this is no text, and the rest need not be read. */
  push(bytes: Uint8Array): boolean;
  finish(): readonly StreamFind[];
}

/** UTF-16 units. Large enough that what is done for each piece does not count, small enough to be held. */
const PIECE = 256 * 1024;
/** Thousands of finds in one file say no more than these. */
const MAX_FINDS = 200;

/**
 * Looks through a text of any length a piece at a time, cut at line ends; only one piece is ever held. Each later piece
 * begins with the first line of the text, because a table's headings say what its numbers are.
 */
export function streamScanner(path: string, options: GuardOptions): StreamScanner {
  const isTable = scanKindOf(path) === 'table';
  const finds: StreamFind[] = [];
  let decoder: ReturnType<typeof decoderFor>;
  let held = '';
  let heading = '';
  let line = 1;

  const look = (piece: string) => {
    const withHeading = heading === '' ? piece : `${heading}\n${piece}`;
    const before = withHeading.length - piece.length;
    const lines = indexLines(withHeading);
    const first = line - (heading === '' ? 0 : 1);
    for (const find of findsIn(withHeading, isTable, options)) {
      if (find.span.start < before || finds.length >= MAX_FINDS) continue;
      if (options.isAllowed(find.rule, path, withHeading.slice(find.span.start, find.span.end))) continue;
      finds.push({ find, line: first + positionAt(lines, find.span.start).line - 1 });
    }
    if (heading === '') heading = (/^[^\r\n]*/.exec(piece)?.[0] ?? '').slice(0, 10_000);
    line += indexLines(piece).length - 1;
  };

  return {
    push(bytes) {
      decoder ??= decoderFor(bytes);
      if (!decoder) return false;
      held += decoder.decode(bytes, { stream: true });
      while (held.length >= PIECE) {
        const cut = held.lastIndexOf('\n', PIECE);
        // A line without end is cut somewhere; one identifier may be missed there, and memory stays bounded.
        const end = cut > 0 ? cut + 1 : PIECE;
        look(held.slice(0, end));
        held = held.slice(end);
      }
      return true;
    },
    finish() {
      held += decoder?.decode() ?? '';
      if (held !== '') look(held);
      held = '';
      return finds;
    },
  };
}

function findsIn(text: string, isTable: boolean, options: GuardOptions): Find[] {
  const finds = guardText(text);
  const reading = isTable ? parseTable(text) : undefined;
  return reading && 'table' in reading ? [...finds, ...guardGrid(reading.table.grid, options)] : finds;
}

/** Undefined: pictures, archives and the like. What is no UTF-8 is read as Windows writes it; digits are the same. */
function decoderFor(bytes: Uint8Array) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  return bytes.subarray(0, 8192).includes(0) ? undefined : new TextDecoder('utf-8');
}
