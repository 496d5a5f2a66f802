import type { RootContent } from 'mdast';
import { MdastReader, materializeMdastTree } from 'satteri';
import { blocksOf, type MarkdownParser } from '../core/document/markdown-parser.ts';
import { remarkParser } from '../core/document/parse-markdown.ts';
import { isAlike } from './native-likeness.ts';

/** What the compiled part of satteri offers; its handles hold memory that only `dropHandle` gives back. */
interface Satteri {
  createMdastHandle(text: string, features: number, positions: boolean): unknown;
  serializeHandle(handle: unknown): Uint8Array;
  dropHandle(handle: unknown): void;
}

/** Of what satteri knows beyond CommonMark, the part that we read too (`ENABLE_FOOTNOTES`). */
const footnotes = 1 << 2;

/**
 * A compiled parser that gives what remark gives, some fifty times sooner. It is never required: undefined where it is not
 * installed, or not made for this machine. A differential test holds the two equal; what is known to differ goes to remark.
 *
 * @param load `require` of the program: the compiled part is a package of its own, beside it
 */
export function nativeParser(load: NodeJS.Require): MarkdownParser | undefined {
  const satteri = loadSatteri(load);
  if (!satteri) return undefined;
  let seen = { text: '', isAlike: true };
  // What has been cut is parsed next, nearly always whole.
  const parserOf = (text: string) => {
    if (text !== seen.text) seen = { text, isAlike: isAlike(text) };
    return seen.isAlike ? native : remarkParser;
  };
  const native = { cut: whole, parse: (text: string) => blocksOf(treeOf(text, satteri), text) };
  return { cut: text => parserOf(text).cut(text), parse: text => parserOf(text).parse(text) };
}

/** Where a package of the extension for one kind of machine has it: beside the program. */
const packed = './native.node';

function loadSatteri(load: NodeJS.Require): Satteri | undefined {
  for (const name of [packed, ...packagesFor(process)]) {
    try {
      return load(name) as Satteri;
    } catch {
      // Not there, or built for another machine: the next one, or none.
    }
  }
  return undefined;
}

/** The package for the C library that most Linux systems have comes first; on the others it cannot be loaded. */
function packagesFor({ platform, arch }: Pick<NodeJS.Process, 'platform' | 'arch'>): string[] {
  const kinds: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    linux: ['-gnu', '-musl'],
    darwin: [''],
    win32: ['-msvc'],
  };
  return (kinds[platform] ?? []).map(kind => `@bruits/satteri-${platform}-${arch}${kind}`);
}

/** It is so quick that pauses within one page would cost more than they give. */
function* whole(text: string) {
  yield { start: 0, end: text.length, plain: false };
}

function treeOf(text: string, satteri: Satteri): readonly RootContent[] {
  const handle = satteri.createMdastHandle(text, footnotes, true);
  try {
    const root = materializeMdastTree(new MdastReader(satteri.serializeHandle(handle)));
    return 'children' in root ? (root.children as RootContent[]) : [];
  } finally {
    satteri.dropHandle(handle);
  }
}
