import type { Heading, Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { toString as textOf } from 'mdast-util-to-string';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Set up here once more, so that nothing of the reading that is tested is taken on trust. */
const markdown = unified()
  .data({ micromarkExtensions: [gfmFootnote()], fromMarkdownExtensions: [gfmFootnoteFromMarkdown()] })
  .use(remarkParse)
  .freeze();

/**
 * Headings (with a `+` when something is written under them) and links of a text parsed as one, written out: what parsing
 * in parts must come to.
 */
export function wholeParse(body: string): string[] {
  const root = markdown.parse(body);
  const definitions = new Map<string, string>();
  const found: string[] = [];
  const walk = (node: Nodes, top: boolean): void => {
    const place = `${node.position?.start.offset}-${node.position?.end.offset}`;
    if (node.type === 'heading' && top) {
      const answered = isAnswered(root, node) ? '+' : '';
      found.push(`h${node.depth}${answered} ${place} ${textOf(node, { includeHtml: false })}`);
    }
    if (node.type === 'link' || node.type === 'image') found.push(`${node.type} ${place} ${node.url}`);
    if (node.type === 'linkReference') found.push(`link ${place} ${definitions.get(node.identifier)}`);
    if (node.type === 'imageReference') found.push(`image ${place} ${definitions.get(node.identifier)}`);
    if ('children' in node) for (const child of node.children) walk(child, node === root);
  };
  collect(root, definitions);
  walk(root, false);
  return found;
}

/** Something but comments, definitions and rules stands before the next heading of its depth or above. */
function isAnswered({ children }: Root, heading: Heading): boolean {
  const after = children.slice(children.indexOf(heading) + 1);
  const end = after.findIndex(
    ({ type, ...node }) => type === 'heading' && 'depth' in node && node.depth <= heading.depth,
  );
  return (end < 0 ? after : after.slice(0, end)).some(node => {
    if (node.type === 'html') return node.value.replace(/<!--[\s\S]*?(-->|$)/g, '').trim() !== '';
    return !['heading', 'definition', 'thematicBreak', 'footnoteDefinition'].includes(node.type);
  });
}

function collect(node: Nodes, definitions: Map<string, string>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier))
    definitions.set(node.identifier, node.url);
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}
