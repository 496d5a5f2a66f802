import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { chunksOf } from './chunks.ts';
import { blocksOf, type MarkdownParser } from './markdown-parser.ts';

/** CommonMark with GitHub's footnotes: without them `[^1]: [survey](x.md)` would be read as an address and the citation lost. */
const markdown = unified().use(remarkParse).use(footnotes).freeze();

function footnotes(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmFootnote()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFootnoteFromMarkdown()];
}

/** The reference: every other parser gives what this one gives, only sooner. */
export const remarkParser: MarkdownParser = {
  cut: chunksOf,
  parse: text => blocksOf(markdown.parse(text).children, text),
};
