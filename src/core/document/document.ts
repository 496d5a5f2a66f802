import type { Claim } from '../prose/find-claims.ts';
import type { Topic } from '../prose/mentions.ts';
import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { Problem } from './problem.ts';
import type { Mapping } from './value.ts';

/** The settings that each decide what a file is; exactly one of them makes it part of the SEF. */
export const kinds = ['criterion', 'focus', 'evidence', 'recommendation', 'part'] as const;
export type Kind = (typeof kinds)[number];

/** One parsed file, every part with its span. It holds no tree and no view on the file's text. */
export interface Document {
  /** Relative to the SEF root, with `/`. */
  readonly path: string;
  /** Undefined: the file is not part of the SEF, or does not say clearly what it is. */
  readonly kind: Kind | undefined;
  readonly lines: LineIndex;
  /** Where the text ends. */
  readonly end: number;
  /** Undefined: there are none, or they cannot be read for certain (a problem says why). */
  readonly settings: Mapping | undefined;
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** What stands in lists: tasks, and in sections every item of a list that is not within another. */
  readonly items: readonly Item[];
  /** The paragraphs of sections: what is said elsewhere is nobody's claim about how things are. */
  readonly passages: readonly Passage[];
  readonly problems: readonly Problem[];
  /** Where its settings say that it is agreed: a fingerprint of its words as readers see them. */
  readonly agreedWords?: string | undefined;
}

/** A document of which nothing is known yet. */
export const emptyDocument: Omit<Document, 'path'> = {
  kind: undefined,
  lines: Uint32Array.of(0),
  end: 0,
  settings: undefined,
  headings: [],
  links: [],
  items: [],
  passages: [],
  problems: [],
};

/** A heading of the file's own text (not one inside a quotation or a list). */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly span: Span;
  /** Something is written under it, before the next heading of its depth or above. */
  readonly answered: boolean;
}

/** A link or picture outside code and comments. */
export interface Link {
  readonly kind: 'link' | 'image';
  /** The address as the markdown says it, escapes resolved, still percent-encoded. */
  readonly target: string;
  /** The whole link, `[words](address)` or `[words][label]`. */
  readonly span: Span;
  /** Where the address is written: the link itself, or for a labelled link its definition. */
  readonly targetSpan: Span;
  /** The address alone, where it is written as it is (without escapes), for changing it. */
  readonly addressSpan?: Span | undefined;
  /** The words of a link to a cell of a table, `[63.2%](x.csv#a.b)`; other links' words are not kept. */
  readonly words?: Words | undefined;
}

export interface Words {
  readonly text: string;
  readonly span: Span;
}

/** An item of a list: what it says before any list within it. */
export interface Item {
  /** As written, without the mark before it and the box; with the lines below it that say by whom and when. */
  readonly text: string;
  readonly span: Span;
  /** Whether its box is ticked; undefined when it has no box. */
  readonly done: boolean | undefined;
  /** The place of the heading it stands under in `headings`; -1 above the first. */
  readonly under: number;
}

/** A paragraph, with what its words say; the words themselves are not kept. */
export interface Passage {
  readonly span: Span;
  /** As for an item. */
  readonly under: number;
  /** Evaluative sentences with no citation or figure near them. */
  readonly claims: readonly Claim[];
  /** It says what was done. */
  readonly activity: boolean;
  /** It says what is different for children and families. */
  readonly difference: boolean;
  readonly topics: readonly Topic[];
}
