import { kept } from '../text/kept.ts';
import { moved, type Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';
import type { Heading, Item, Link, Passage } from './document.ts';
import type { Block, MarkdownParser } from './markdown-parser.ts';
import type { Problem } from './problem.ts';
import { type Definition, leadsToCell, type Reference } from './read-block.ts';
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
  const reader = new BodyReader(closeness);
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

class BodyReader {
  readonly #closeness: Closeness;
  readonly #items: Item[] = [];
  readonly #passages: Passage[] = [];
  readonly #headings: OpenHeading[] = [];
  /** The last heading and those that it stands under, the highest first. */
  readonly #above: OpenHeading[] = [];
  readonly #links: (Link | Reference)[] = [];
  readonly #problems: Problem[] = [];
  readonly #definitions = new Map<string, Definition>();

  constructor(closeness: Closeness) {
    this.#closeness = closeness;
  }

  /** `base`: where the chunk that the block was parsed in starts in the file. */
  read({ facts, items, passages }: Block, base: number): void {
    const { heading, isSaying, links, definitions, problems } = facts();
    if (heading) this.#open({ ...heading, span: moved(heading.span, base), answered: false });
    else if (isSaying) this.answer();
    const under = this.#headings.length - 1;
    if (this.#closeness !== 'links')
      this.#items.push(...items().map(item => ({ ...item, span: moved(item.span, base), under })));
    if (this.#closeness === 'paragraphs')
      this.#passages.push(...passages().map(passage => placed(passage, base, under)));
    for (const link of links) this.#links.push(movedLink(link, base));
    for (const problem of problems) this.#problems.push(movedProblem(problem, base));
    for (const definition of definitions) {
      // As in CommonMark, the first definition of a label counts.
      if (!this.#definitions.has(definition.label))
        this.#definitions.set(definition.label, movedLink(definition, base));
    }
  }

  #open(heading: OpenHeading): void {
    this.#headings.push(heading);
    while ((this.#above.at(-1)?.depth ?? 0) >= heading.depth) this.#above.pop();
    this.#above.push(heading);
  }

  /** What is written answers the heading above it and those that heading stands under. */
  answer(): void {
    for (let i = this.#above.length - 1; i >= 0; i--) {
      const heading = this.#above[i];
      if (!heading || heading.answered) return;
      heading.answered = true;
    }
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

function movedLink<T extends Link | Reference | Definition>(link: T, by: number): T {
  const span = moved(link.span, by);
  return {
    ...link,
    span,
    ...('targetSpan' in link ? { targetSpan: span } : {}),
    ...('addressSpan' in link && link.addressSpan ? { addressSpan: moved(link.addressSpan, by) } : {}),
    ...('words' in link && link.words ? { words: { ...link.words, span: moved(link.words.span, by) } } : {}),
  };
}

function movedProblem(problem: Problem, by: number): Problem {
  const { fix } = problem;
  const edits = fix?.edits.map(({ span, newText }) => ({ span: moved(span, by), newText })) ?? [];
  return { ...problem, span: moved(problem.span, by), ...(fix ? { fix: { ...fix, edits } } : {}) };
}
