import { hideIn } from '../sef/hide-in-sef.ts';
import type { Reference } from '../sef/record.ts';
import type { Sef } from '../sef/sef.ts';
import { nameOf, resolvePath } from '../text/path.ts';
import { slugOf } from '../text/slug.ts';
import type { Span } from '../text/span.ts';
import { pageHeadAt } from './page-head.ts';

/** A file that can be given another name from where the cursor is. */
export interface Renamable {
  readonly path: string;
  /** What the new name is asked for at. */
  readonly span: Span;
  /** The name to start from: without the ending, which stays. */
  readonly name: string;
}

/** What can be renamed at a place: the file that an address leads to, or from the head of a page of evidence that page. */
export function renamableAt(sef: Sef, path: string, offset: number): Renamable | undefined {
  const record = sef.records.get(path);
  if (!record) return undefined;
  for (const reference of record.references) {
    const span = addressOf(reference);
    if (span && isIn(span, offset) && isFile(reference.path, sef)) return renamable(reference.path, span);
  }
  const head = record.document.kind === 'evidence' ? pageHeadAt(record, offset) : undefined;
  return head && renamable(path, head);
}

function renamable(path: string, span: Span): Renamable {
  return { path, span, name: stemOf(path) };
}

/** The address without the place in the file that may follow it. */
function addressOf({ addressSpan, target }: Reference): Span | undefined {
  if (!addressSpan || addressSpan.end - addressSpan.start !== target.length) return addressSpan;
  const length = target.search(/[?#]|$/);
  return { start: addressSpan.start, end: addressSpan.start + length };
}

function isFile(path: string, { files }: Sef): boolean {
  return path !== '' && !path.startsWith('../') && files.has(path) && /\.[^./]+$/.test(path);
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, '');
}

export type NewName = { readonly path: string } | { readonly refused: string };

/**
 * Where a file goes that is to be called `typed`: a name or a title, with or without the ending, and folders before it if
 * it is to move too (`archive/audit`, `../audit`).
 */
export function newNameOf(sef: Sef, path: string, typed: string): NewName {
  const ending = /\.[^./]*$/.exec(path)?.[0] ?? '';
  const parts = typed.trim().replaceAll('\\', '/').split('/');
  const last = parts.pop() ?? '';
  const stem = last.toLowerCase().endsWith(ending.toLowerCase())
    ? last.slice(0, last.length - ending.length)
    : last;
  if (stem.trim() === '') return { refused: noName };
  const folders = parts.map(part => (/^\.{0,2}$/.test(part) ? part : slugOf(part, impossible)));
  const name = slugOf(stem, impossible);
  if ([...folders, name].includes(impossible)) return { refused: unusable(typed) };
  const to = resolvePath(path, [...folders, `${name}${ending}`].join('/'));
  if (to.startsWith('../')) return { refused: outside };
  const there = alike(to, path, sef);
  if (there !== undefined) return { refused: taken(hideIn(sef)(there)) };
  return { path: to };
}

/** Some computers take names that differ in capitals alone for the same. */
function alike(to: string, from: string, { files }: Sef): string | undefined {
  const wanted = to.toLowerCase();
  for (const file of files) if (file !== from && file.toLowerCase() === wanted) return file;
  return undefined;
}

const noName =
  'The file was not renamed, because the new name is empty. Type a name, such as “parent carer survey 2026”.';
const outside =
  'The file was not renamed, because the new name leads out of the folder of this SEF, where the others could not follow. Type a name without “../”.';

/** No name of a file has this in it. */
const impossible = '/';

function unusable(name: string): string {
  return `The file was not renamed, because “${name.trim().slice(0, 60)}” cannot be the name of a file on every computer. It needs letters or digits.`;
}

function taken(path: string): string {
  return `The file was not renamed, because there already is a file ${path}. Type another name, or rename that one first.`;
}
