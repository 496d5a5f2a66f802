import type { Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Heading, Link } from './document.ts';
import { parseMarkdown } from './parse-markdown.ts';

export interface Body {
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
}

/** Headings and links of a file's prose. `base` is where the prose starts in the file. */
export function* readBody(prose: string, base: number): Steps<Body> {
  const reader = new BodyReader(prose, base);
  for (const chunk of parseMarkdown(prose)) {
    for (const block of chunk.root.children) reader.read(block, base + chunk.offset);
    yield;
  }
  return reader.body();
}

type Reference = { label: string; kind: Link['kind']; span: Span };

class BodyReader {
  readonly #prose: string;
  readonly #base: number;
  readonly #headings: { depth: number; text: string; span: Span; answered: boolean }[] = [];
  readonly #links: (Link | Reference)[] = [];
  readonly #definitions = new Map<string, Pick<Link, 'target' | 'addressSpan'> & { span: Span }>();

  constructor(prose: string, base: number) {
    this.#prose = prose;
    this.#base = base;
  }

  read(block: RootContent, base: number): void {
    if (block.type === 'heading') {
      const text = copyString(textOf(block));
      this.#headings.push({ depth: block.depth, text, span: spanOf(block, base), answered: false });
    } else if (isSaying(block)) {
      this.#answer();
    }
    visit(block, node => this.#link(node, base));
  }

  /** What is written answers the heading above it and, deeper headings first, those that heading stands under. */
  #answer(): void {
    let depth = 7;
    for (let i = this.#headings.length - 1; i >= 0; i--) {
      const heading = this.#headings[i];
      if (!heading || heading.depth >= depth) continue;
      if (heading.answered) return;
      heading.answered = true;
      depth = heading.depth;
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
        });
        return;
      }
      case 'linkReference':
      case 'imageReference': {
        const kind = node.type === 'linkReference' ? 'link' : 'image';
        this.#links.push({ kind, label: node.identifier, span: spanOf(node, base) });
        return;
      }
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

  #addressIn(span: Span, url: string): Span | undefined {
    const whole = this.#prose.slice(span.start - this.#base, span.end - this.#base);
    const at = url === '' ? -1 : whole.lastIndexOf(url);
    return at > 0 ? { start: span.start + at, end: span.start + at + url.length } : undefined;
  }

  body(): Body {
    const links = this.#links.flatMap((link): Link[] => {
      if (!('label' in link)) return [link];
      const definition = this.#definitions.get(link.label);
      if (!definition) return [];
      const { target, span, addressSpan } = definition;
      return [{ kind: link.kind, target, span: link.span, targetSpan: span, addressSpan }];
    });
    return { headings: this.#headings, links };
  }
}

/** Comments, definitions and rules say nothing to a reader. */
function isSaying(block: RootContent): boolean {
  if (block.type === 'html') return block.value.replace(/<!--[\s\S]*?(-->|$)/g, '').trim() !== '';
  return block.type !== 'definition' && block.type !== 'thematicBreak' && block.type !== 'footnoteDefinition';
}

function spanOf(node: Nodes, base: number): Span {
  return { start: base + (node.position?.start.offset ?? 0), end: base + (node.position?.end.offset ?? 0) };
}
