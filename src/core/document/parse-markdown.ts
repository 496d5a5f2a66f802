import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** A run of blocks parsed by itself; `offset` is where its text starts. */
export interface Chunk {
  readonly offset: number;
  readonly root: Root;
}

/** CommonMark with GitHub's footnotes: without them `[^1]: [survey](x.md)` would be read as an address and the citation lost. */
const markdown = unified().use(remarkParse).use(footnotes).freeze();

function footnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()];
}

/** Parses one heading's worth of text at a time, so that a caller may pause between them. */
export function* parseMarkdown(body: string): Generator<Chunk> {
  for (const { start, end } of chunksOf(body)) {
    yield { offset: start, root: markdown.parse(body.slice(start, end)) };
  }
}

const MIN_CHUNK = 600;

/**
 * Cuts a text at headings where no block can reach across. What may reach across keeps the text whole: definitions
 * (a reference needs its definition in the same parse), and code or HTML that starts indented (it may belong to a list).
 * A property test holds that the chunks give the same blocks as the whole.
 */
function* chunksOf(body: string): Generator<{ start: number; end: number }> {
  const cuts = canBeCut(body) ? cutsOf(body) : [];
  let start = 0;
  for (const cut of cuts) {
    if (cut - start < MIN_CHUNK) continue;
    yield { start, end: cut };
    start = cut;
  }
  yield { start, end: body.length };
}

function canBeCut(body: string): boolean {
  if (body.length < MIN_CHUNK * 2 || body.includes(']:')) return false;
  return !/^([ \t]+(```|~~~|<)|<(?!!--)[!?/a-z])/im.test(body);
}

function* cutsOf(body: string): Generator<number> {
  let blank = true;
  let closing: RegExp | undefined;
  const line = /(.*?)(\r\n|\n|\r|$)/gy;
  for (let found = line.exec(body); found && found.index < body.length; found = line.exec(body)) {
    const text = found[1] ?? '';
    if (closing) {
      if (closing.test(text)) closing = undefined;
    } else {
      if (blank && /^#{1,6}([ \t]|$)/.test(text)) yield found.index;
      closing = opens(text);
    }
    blank = text.trim() === '';
  }
}

/** What ends the code or comment that this line begins, if it begins one. */
function opens(line: string): RegExp | undefined {
  const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
  return line.startsWith('<!--') && !/-->/.test(line.slice(2)) ? /-->/ : undefined;
}
