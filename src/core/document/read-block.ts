import type { Nodes, RootContent } from 'mdast';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { addressSpanIn } from './address-span.ts';
import type { Heading, Link, Words } from './document.ts';
import { nodesIn } from './nodes-in.ts';
import type { Problem } from './problem.ts';

/** A link whose address is written elsewhere, under a label. */
export type Reference = Pick<Link, 'kind' | 'span' | 'words'> & { readonly label: string };
export type Definition = Pick<Link, 'target' | 'span' | 'addressSpan'> & { readonly label: string };

/** What a block says besides its paragraphs and lists. Places count from the start of the chunk that it was parsed in. */
export interface BlockFacts {
  readonly heading: Omit<Heading, 'answered'> | undefined;
  /** Something in it is for a reader. */
  readonly isSaying: boolean;
  readonly links: readonly (Link | Reference)[];
  readonly definitions: readonly Definition[];
  /** What was meant for a link and is none. */
  readonly problems: readonly Problem[];
}

export function readBlock(block: RootContent, chunk: string): BlockFacts {
  const facts = {
    links: [] as (Link | Reference)[],
    definitions: [] as Definition[],
    problems: [] as Problem[],
  };
  for (const node of nodesIn(block)) readNode(node, chunk, facts);
  const heading =
    block.type === 'heading'
      ? { depth: block.depth, text: copyString(textOf(block)), span: spanOf(block) }
      : undefined;
  return { heading, isSaying: isSaying(block), ...facts };
}

function readNode(
  node: Nodes,
  chunk: string,
  facts: { links: (Link | Reference)[]; definitions: Definition[]; problems: Problem[] },
): void {
  switch (node.type) {
    case 'link':
    case 'image': {
      const span = spanOf(node);
      facts.links.push({
        kind: node.type,
        target: copyString(node.url),
        span,
        targetSpan: span,
        addressSpan: addressIn(chunk, span, node.url),
        words: node.type === 'link' && leadsToCell(node.url) ? wordsOf(node) : undefined,
      });
      return;
    }
    case 'linkReference':
    case 'imageReference': {
      const kind = node.type === 'linkReference' ? 'link' : 'image';
      const words = node.type === 'linkReference' ? wordsOf(node) : undefined;
      facts.links.push({ kind, label: node.identifier, span: spanOf(node), words });
      return;
    }
    case 'text':
      if (node.value.includes('](')) facts.problems.push(...brokenLinks(chunk, spanOf(node)));
      return;
    case 'definition': {
      const span = spanOf(node);
      facts.definitions.push({
        label: node.identifier,
        target: copyString(node.url),
        span,
        addressSpan: addressIn(chunk, span, node.url),
      });
    }
  }
}

/** The address alone, where it is written as it reads. */
function addressIn(chunk: string, link: Span, url: string): Span | undefined {
  const whole = chunk.slice(link.start, link.end);
  const found = url === '' ? undefined : addressSpanIn(whole, url);
  if (!found || whole.slice(found.start, found.end) !== url) return undefined;
  return { start: link.start + found.start, end: link.start + found.end };
}

/** The commonest slip: a file's name with spaces, which end the address and leave words in brackets. */
function* brokenLinks(chunk: string, { start, end }: Span): Generator<Problem> {
  const text = chunk.slice(start, end);
  for (const match of text.matchAll(/\[([^[\]\n]*)\]\(([^()<>\n]* [^()<>\n]*\.[a-z]{2,5})\)/gi)) {
    const [whole, words = '', address = ''] = match;
    const span = { start: start + match.index, end: start + match.index + whole.length };
    const at = span.end - 1 - address.length;
    yield {
      rule: 'SEF108',
      span,
      what: `“${copyString(words)}” is written like a link, but the spaces in its address break it.`,
      next: 'Put the address between < and >.',
      key: copyString(address),
      fix: {
        title: 'Put the address between < and >',
        edits: [{ span: { start: at, end: at + address.length }, newText: `<${copyString(address)}>` }],
      },
    };
  }
}

/** Its words, without the marks. */
function textOf(heading: Nodes): string {
  let text = '';
  for (const node of nodesIn(heading)) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'image' || node.type === 'imageReference') text += node.alt ?? '';
  }
  return text;
}

export function leadsToCell(url: string): boolean {
  return /\.csv#./i.test(url);
}

/** The words between a link's brackets, as one span. */
function wordsOf(link: Nodes & { children: readonly Nodes[] }): Words | undefined {
  const [first, last] = [link.children[0], link.children.at(-1)];
  if (!first || !last) return undefined;
  const span = { start: spanOf(first).start, end: spanOf(last).end };
  return { text: copyString(textOf(link)), span };
}

/** Comments, definitions and rules say nothing to a reader. */
function isSaying(block: RootContent): boolean {
  if (block.type === 'html') return block.value.replace(/<!--[\s\S]*?(-->|$)/g, '').trim() !== '';
  return block.type !== 'definition' && block.type !== 'thematicBreak' && block.type !== 'footnoteDefinition';
}

function spanOf({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
