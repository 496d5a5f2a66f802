import { MAX_TABLE_BYTES } from '../data/decode-table.ts';
import { MAX_FILE_BYTES } from '../text/decode.ts';
import { findsInName } from './guard-name.ts';

/** How a file is looked into, by its name; `name`: not at all, but its name says enough. */
export type ScanKind = 'markdown' | 'table' | 'office' | 'name';

const endings: readonly (readonly [kind: ScanKind, ending: RegExp])[] = [
  ['markdown', /\.md$/i],
  ['table', /\.(csv|tsv)$/i],
  // Those that cannot be looked into are named, so that somebody else does.
  ['office', /\.(docx?|docm|dotx|dotm|xlsx?|xlsm|xlsb|xltx|xltm|odt|ods)$/i],
];

/** Undefined: there is nothing to look into. */
export function scanKindOf(path: string): ScanKind | undefined {
  return (
    endings.find(([, ending]) => ending.test(path))?.[0] ??
    (findsInName(path).length > 0 ? 'name' : undefined)
  );
}

/** Zipped, so that what they unpack to is many times as much; that has a limit of its own. */
const MAX_OFFICE_BYTES = 25 * 1024 * 1024;

const largest: Readonly<Record<ScanKind, number>> = {
  markdown: MAX_FILE_BYTES,
  table: MAX_TABLE_BYTES,
  office: MAX_OFFICE_BYTES,
  name: 0,
};

/** In bytes. A larger file is refused with a sentence rather than read. */
export function largestScanned(path: string): number {
  return largest[scanKindOf(path) ?? 'name'];
}
