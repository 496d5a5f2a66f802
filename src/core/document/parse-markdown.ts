import type { RootContent } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { type BlockPassage, readPassages } from './read-passages.ts';

/** A block of a text, and what its paragraphs say, as if the text were the whole file; that is read when first asked for. */
export interface Block {
  readonly node: RootContent;
  readonly passages: () => readonly BlockPassage[];
}

/** Gives the blocks of a text. */
export type ParseMarkdown = (text: string) => readonly Block[];

/** CommonMark with GitHub's footnotes: without them `[^1]: [survey](x.md)` would be read as an address and the citation lost. */
const markdown = unified().use(remarkParse).use(footnotes).freeze();

function footnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()];
}

export const parseMarkdown: ParseMarkdown = text =>
  markdown.parse(text).children.map(node => {
    let passages: readonly BlockPassage[] | undefined;
    return { node, passages: () => (passages ??= [...readPassages(node, text)]) };
  });

/** Trees are large: these are the chunks of a few open files, never those of a whole SEF. */
const forOpenFiles = 400;

/** For what ends soon and meets many versions of the same pages. */
export const forManyVersions = 3_000;

/**
 * Parses and reads only what it has not just: while a person types, nearly all chunks of a text stay as they were.
 *
 * @param most chunks that are remembered
 */
export function rememberingParser(most: number = forOpenFiles): ParseMarkdown {
  const remembered = new Map<string, readonly Block[]>();
  return text => {
    const blocks = remembered.get(text) ?? parseMarkdown(text);
    // Put in anew, so that what was used longest ago is the first to go.
    remembered.delete(text);
    remembered.set(text, blocks);
    for (const oldest of remembered.keys()) {
      if (remembered.size <= most) break;
      remembered.delete(oldest);
    }
    return blocks;
  };
}
