import { MAX_FILE_BYTES } from '../text/decode.ts';

/** How a file is looked into, by the ending of its name; undefined: not at all. */
export type ScanKind = 'markdown' | 'table' | 'office';

const endings: readonly (readonly [kind: ScanKind, ending: RegExp])[] = [
  ['markdown', /\.md$/i],
  ['table', /\.(csv|tsv)$/i],
  ['office', /\.(docx|docm|dotx|xlsx|xlsm|xltx|doc|xls)$/i],
];

export function scanKindOf(path: string): ScanKind | undefined {
  return endings.find(([, ending]) => ending.test(path))?.[0];
}

const largest: Readonly<Record<ScanKind, number>> = {
  markdown: MAX_FILE_BYTES,
  table: 5 * 1024 * 1024,
  office: 25 * 1024 * 1024,
};

/** In bytes. A larger file is refused with a sentence rather than read. */
export function largestScanned(path: string): number {
  return largest[scanKindOf(path) ?? 'markdown'];
}
