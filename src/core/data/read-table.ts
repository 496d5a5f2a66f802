import { decodeTable } from './decode-table.ts';
import { parseTable, type TableReading } from './parse-table.ts';

/** Reads the bytes of a CSV file, or says why it is not read. Never throws. */
export function readTable(bytes: Uint8Array): TableReading {
  const decoded = decodeTable(bytes);
  return 'text' in decoded ? parseTable(decoded.text) : decoded;
}
