import { compoundFile } from './compound-file.ts';
import { addWorkbook, isWorkbook } from './excel-workbook.ts';
import { type Look, newLook, stop, unpack } from './office-file.ts';
import type { OfficeReading, Sheet } from './office-reading.ts';
import { refuse } from './refusal.ts';
import { type TextBuilder, textBuilder } from './text-builder.ts';
import { addDocument, isDocument } from './word-document.ts';
import { type ZipEntry, zipEntries } from './zip.ts';

/** Files within files within a file … : real ones have a workbook behind a chart. */
const MAX_DEPTH = 3;

/**
 * All text in a Word document (.docx, .docm, .dotx …) or Excel workbook (.xlsx, .xlsm …), also what these programs
 * do not show: deleted text, hidden sheets, the rows behind a pivot table or a chart. What cannot be looked into
 * whole is refused whole. Needs up to some seconds and 1 GB for what is just not too large. Never throws.
 */
export function readOffice(bytes: Uint8Array): OfficeReading {
  const look = newLook();
  const builder = textBuilder();
  const found = addOffice(bytes, builder, look, 0);
  if (builder.overflows()) stop(look, 'bomb');
  if (look.refused) return refuse(look.refused);
  const { text, parts } = builder.finish();
  return found?.kind === 'excel'
    ? { kind: 'excel', sheets: found.sheets, text, parts }
    : { kind: 'word', text, parts };
}

type Found = { readonly kind: 'word' } | { readonly kind: 'excel'; readonly sheets: readonly Sheet[] };

function addOffice(bytes: Uint8Array, builder: TextBuilder, look: Look, depth: number): Found | undefined {
  const compound = compoundFile(bytes);
  const entries = zipEntries(bytes) ?? [];
  if (compound) stop(look, compound);
  else if (depth > MAX_DEPTH) stop(look, 'bomb');
  // Word and Excel call a file damaged whose parts are not told apart by their names.
  else if (new Set(entries.map(({ name }) => name)).size < entries.length) stop(look, 'damaged');
  else if (isDocument(entries)) {
    addDocument({ entries, builder, look });
    addEmbedded(entries, builder, look, depth);
    return { kind: 'word' };
  } else if (isWorkbook(entries)) {
    const sheets = addWorkbook({ entries, builder, look });
    addEmbedded(entries, builder, look, depth);
    return { kind: 'excel', sheets };
  } else stop(look, entries.some(({ name }) => name === 'xl/workbook.bin') ? 'old-format' : 'damaged');
  return undefined;
}

/** Documents and workbooks inside the file, such as the one that the values of a chart come from. */
function addEmbedded(entries: readonly ZipEntry[], builder: TextBuilder, look: Look, depth: number): void {
  const within = 'a file within this file';
  const inner: TextBuilder = {
    ...builder,
    part: (name, unit) => builder.part(name === '' ? within : `${within}, ${name}`, unit),
  };
  for (const entry of entries) {
    if (!/\.(doc|dot|xls|xlt)[xm]$/.test(entry.name)) continue;
    const bytes = unpack(entry, look);
    if (bytes) addOffice(bytes, depth === 0 ? inner : builder, look, depth + 1);
  }
}
