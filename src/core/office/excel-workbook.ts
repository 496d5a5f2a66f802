import { addLooseText, comments, type LooseKind, otherWorkbook, pivotData } from './loose-text.ts';
import { addParts, type OfficeFile, type PartKind, readPart } from './office-file.ts';
import type { Sheet } from './office-reading.ts';
import { addSheet, type GrowingSheet } from './sheet-rows.ts';
import { addWordText } from './word-text.ts';
import { readFormats, readRelations, readSharedStrings, readWorkbook, type Workbook } from './workbook.ts';
import type { ZipEntry } from './zip.ts';

const sheetPath = /^xl\/(?:work|macro|dialog|chart)sheets\/([^/]*)\.xml$/;

const loose: readonly (PartKind & { readonly kind: LooseKind })[] = [
  { path: /^xl\/comments[^/]*\.xml$/, name: 'the notes', unit: 'note', kind: comments },
  { path: /^xl\/threadedcomments\/[^/]*\.xml$/, name: 'the comments', unit: 'comment', kind: comments },
  { path: /^xl\/pivotcache\/[^/]*\.xml$/, name: 'what a pivot table keeps', unit: 'line', kind: pivotData },
  {
    path: /^xl\/externallinks\/[^/]*\.xml$/,
    name: 'what is kept of another workbook',
    unit: 'line',
    kind: otherWorkbook,
  },
];

const drawn: readonly PartKind[] = [
  { path: /^xl\/drawings\/[^/]*\.xml$/, name: 'a text box', unit: 'line' },
  { path: /^xl\/charts\/chart[^/]*\.xml$/, name: 'a chart', unit: 'line' },
  { path: /^xl\/diagrams\/data[^/]*\.xml$/, name: 'a diagram', unit: 'line' },
];

export function isWorkbook(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => sheetPath.test(name));
}

/** Adds all text of a workbook and gives its sheets. */
export function addWorkbook(file: OfficeFile): readonly Sheet[] {
  const sheets = addSheets(file);
  for (const part of loose) addParts(file, part, (xml, builder) => addLooseText(xml, part.kind, builder));
  for (const part of drawn) addParts(file, part, addWordText);
  return sheets;
}

function addSheets(file: OfficeFile): readonly Sheet[] {
  const workbook = openWorkbook(file);
  const byName = new Map(file.entries.map(entry => [entry.name, entry]));
  const names = new Map(workbook.sheetNames);
  for (const { name } of file.entries) {
    // One that no tab leads to is still in the file.
    const [, ownName] = sheetPath.exec(name) ?? [];
    if (ownName !== undefined && !names.has(name)) names.set(name, ownName);
  }
  return [...names].map(([path, name]) => {
    const sheet: GrowingSheet = { name, grid: [], rowNumbers: [] };
    const entry = byName.get(path);
    if (entry) readPart(entry, file.look, xml => addSheet(sheet, xml, workbook, file));
    return sheet;
  });
}

/** The parts that the sheets refer to; each may be missing. */
function openWorkbook({ entries, look }: OfficeFile): Workbook {
  const workbook: Workbook = { sheetNames: new Map(), from1904: false, strings: [], formats: [] };
  const targets = new Map<string, string>();
  const read = (name: string, reader: (xml: string) => boolean) => {
    const entry = entries.find(candidate => candidate.name === name);
    if (entry) readPart(entry, look, reader);
  };
  read('xl/_rels/workbook.xml.rels', xml => readRelations(xml, targets));
  read('xl/workbook.xml', xml => readWorkbook(xml, targets, workbook));
  read('xl/sharedstrings.xml', xml => readSharedStrings(xml, workbook));
  read('xl/styles.xml', xml => readFormats(xml, workbook));
  return workbook;
}
