import { addParts, type OfficeFile, type PartKind } from './office-file.ts';
import { addWordText } from './word-text.ts';
import type { ZipEntry } from './zip.ts';

const body: PartKind = { path: /^word\/document[^/]*\.xml$/, name: '', unit: 'paragraph' };

const parts: readonly PartKind[] = [
  body,
  { path: /^word\/header[^/]*\.xml$/, name: 'a header', unit: 'paragraph' },
  { path: /^word\/footer[^/]*\.xml$/, name: 'a footer', unit: 'paragraph' },
  { path: /^word\/footnotes[^/]*\.xml$/, name: 'the footnotes', unit: 'paragraph' },
  { path: /^word\/endnotes[^/]*\.xml$/, name: 'the endnotes', unit: 'paragraph' },
  { path: /^word\/comments[^/]*\.xml$/, name: 'the comments', unit: 'paragraph' },
  { path: /^word\/charts\/chart[^/]*\.xml$/, name: 'a chart', unit: 'line' },
  { path: /^word\/diagrams\/data[^/]*\.xml$/, name: 'a diagram', unit: 'line' },
  { path: /^word\/drawings\/[^/]*\.xml$/, name: 'a drawing', unit: 'line' },
  { path: /^word\/glossary\/document[^/]*\.xml$/, name: 'the building blocks', unit: 'paragraph' },
];

export function isDocument(entries: readonly ZipEntry[]): boolean {
  return entries.some(({ name }) => body.path.test(name));
}

/** Adds all text of a Word document. */
export function addDocument(file: OfficeFile): void {
  for (const part of parts) addParts(file, part, addWordText);
}
