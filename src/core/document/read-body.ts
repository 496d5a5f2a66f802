import type { Nodes, RootContent } from 'mdast';
import { copyString } from '../text/copy-string.ts';
import { kept } from '../text/kept.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import { addressSpanIn } from './address-span.ts';
import type { Heading, Item, Link, Passage, Words } from './document.ts';
import type { Block, MarkdownParser } from './markdown-parser.ts';
import { nodesIn } from './nodes-in.ts';
import type { Problem } from './problem.ts';
import { readItems } from './read-items.ts';
import { placed } from './read-passages.ts';

export interface Body {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  readonly items: readonly Item[];
  readonly passages: readonly Passage[];
  /** What was meant for a link and is none. */
  readonly problems: readonly Problem[];
}

/** What is read of a file's prose besides its headings and links: nothing, what its lists say, or its paragraphs too. */
export type Closeness = 'links' | 'lists' | 'paragraphs';

/** `base` is where the prose starts in the file. */
export function* readBody(
  prose: string,
  base: number,
  closeness: Closeness,
  { cut, parse }: MarkdownParser,
): Steps<Body> {
  const reader = new BodyReader(prose, base, closeness);
  for (const { start, end, plain } of cut(prose)) {
    if (plain && closeness === 'links') {
      reader.answer();
      continue;
    }
    for (const block of parse(prose.slice(start, end))) reader.read(block, base + start);
    yield;
  }
  return reader.body();
}

type OpenHeading = { depth: number; text: string; span: Span; answered: boolean };
type Reference = { label: string; kind: Link['kind']; span: Span; words: Words | undefined };

class BodyReader {
  readonly #prose: string;
  readonly #base: number;
  readonly #closeness: Closeness;
  readonly #items: Item[] = [];
  readonly #passages: Passage[] = [];
  readonly #headings: OpenHeading[] = [];
  /** The last heading and those that it stands under, the highest first. */
  readonly #above: OpenHeading[] = [];
  readonly #links: (Link | Reference)[] = [];
  readonly #problems: Problem[] = [];
  readonly #definitions = new Map<string, Pick<Link, 'target' | 'addressSpan'> & { span: Span }>();

  constructor(prose: string, base: number, closeness: Closeness) {
    this.#prose = prose;
    this.#base = base;
    this.#closeness = closeness;
  }

  read({ node: block, passages }: Block, base: number): void {
    if (block.type === 'heading') {
      const text = copyString(textOf(block));
      const heading = { depth: block.depth, text, span: spanOf(block, base), answered: false };
      this.#headings.push(heading);
      while ((this.#above.at(-1)?.depth ?? 0) >= heading.depth) this.#above.pop();
      this.#above.push(heading);
    } else if (isSaying(block)) {
      this.answer();
    }
    const under = this.#headings.length - 1;
    if (this.#closeness !== 'links')
      this.#items.push(...readItems(block, this.#prose.slice(base - this.#base), base, under));
    if (this.#closeness === 'paragraphs')
      this.#passages.push(...passages().map(passage => placed(passage, base, under)));
    for (const node of nodesIn(block)) this.#link(node, base);
  }

  /** What is written answers the heading above it and those that heading stands under. */
  answer(): void {
    for (let i = this.#above.length - 1; i >= 0; i--) {
      const heading = this.#above[i];
      if (!heading || heading.answered) return;
      heading.answered = true;
    }
  }

  #link(node: Nodes, base: number): void {
    switch (node.type) {
      case 'link':
      case 'image': {
        const span = spanOf(node, base);
        const addressSpan = this.#addressIn(span, node.url);
        this.#links.push({
          kind: node.type,
          target: copyString(node.url),
          span,
          targetSpan: span,
          addressSpan,
          words: node.type === 'link' && leadsToCell(node.url) ? wordsOf(node, base) : undefined,
        });
        return;
      }
      case 'linkReference':
      case 'imageReference': {
        const kind = node.type === 'linkReference' ? 'link' : 'image';
        const words = node.type === 'linkReference' ? wordsOf(node, base) : undefined;
        this.#links.push({ kind, label: node.identifier, span: spanOf(node, base), words });
        return;
      }
      case 'text':
        if (node.value.includes(']('))
          this.#problems.push(...brokenLinks(this.#prose, spanOf(node, base), this.#base));
        return;
      case 'definition':
        // As in CommonMark, the first definition of a label counts.
        if (!this.#definitions.has(node.identifier)) {
          const span = spanOf(node, base);
          this.#definitions.set(node.identifier, {
            target: copyString(node.url),
            span,
            addressSpan: this.#addressIn(span, node.url),
          });
        }
    }
  }

  /** The address alone, where it is written as it reads. */
  #addressIn(link: Span, url: string): Span | undefined {
    const whole = this.#prose.slice(link.start - this.#base, link.end - this.#base);
    const found = url === '' ? undefined : addressSpanIn(whole, url);
    if (!found || whole.slice(found.start, found.end) !== url) return undefined;
    return { start: link.start + found.start, end: link.start + found.end };
  }

  body(): Body {
    const links = this.#links.flatMap((link): Link[] => {
      if (!('label' in link)) return [link];
      const definition = this.#definitions.get(link.label);
      if (!definition) return [];
      const { target, span, addressSpan } = definition;
      const words = leadsToCell(target) ? link.words : undefined;
      return [{ kind: link.kind, target, span: link.span, targetSpan: span, addressSpan, words }];
    });
    return {
      headings: kept(this.#headings),
      links: kept(links),
      items: kept(this.#items),
      passages: kept(this.#passages),
      problems: this.#problems,
    };
  }
}

/** The commonest slip: a file's name with spaces, which end the address and leave words in brackets. */
function* brokenLinks(prose: string, { start, end }: Span, base: number): Generator<Problem> {
  const text = prose.slice(start - base, end - base);
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

function leadsToCell(url: string): boolean {
  return /\.csv#./i.test(url);
}

/** The words between a link's brackets, as one span. */
function wordsOf(link: Nodes & { children: readonly Nodes[] }, base: number): Words | undefined {
  const [first, last] = [link.children[0], link.children.at(-1)];
  if (!first || !last) return undefined;
  const span = { start: spanOf(first, base).start, end: spanOf(last, base).end };
  return { text: copyString(textOf(link)), span };
}

/** Comments, definitions and rules say nothing to a reader. */
function isSaying(block: RootContent): boolean {
  if (block.type === 'html') return block.value.replace(/<!--[\s\S]*?(-->|$)/g, '').trim() !== '';
  return block.type !== 'definition' && block.type !== 'thematicBreak' && block.type !== 'footnoteDefinition';
}

function spanOf(node: Nodes, base: number): Span {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}
