import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** More about what is offered. Of hundreds people look at one or two, so it may be worked out when it is looked at. */
export interface About {
  /** One line. */
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/** One thing to offer at a place: what is shown, and what stands there once it is taken. */
export interface Completion {
  readonly label: string;
  readonly sort: 'setting' | 'value' | 'evidence' | 'file' | 'cell' | 'text';
  /** Two or three words beside the label. */
  readonly brief?: string | undefined;
  readonly about?: About | undefined;
  /** What is replaced; it holds the place that was asked about, and lies on one line. */
  readonly span: Span;
  readonly newText: string;
  /** Places in `newText` where something is to be typed, in their order; the caret ends behind it where there are none. */
  readonly stops?: readonly number[] | undefined;
  /** What typing is compared with, where that is not the label. It begins with what `span` holds. */
  readonly filter?: string | undefined;
  /** What changes elsewhere. */
  readonly also?: readonly Edit[] | undefined;
  /** Something else can be chosen where the caret ends. */
  readonly leadsOn?: boolean | undefined;
}

export interface Completions {
  /** The best first. */
  readonly items: readonly Completion[];
  /** There are more, which show when more is typed. */
  readonly isIncomplete: boolean;
}

export const noCompletions: Completions = { items: [], isIncomplete: false };

export function wholeList(items: readonly Completion[]): Completions {
  return { items, isIncomplete: false };
}

/** A text in pieces, with a place between each two of them where something is to be typed. */
export type Pieces = readonly string[];

export function withStops(pieces: Pieces): { readonly newText: string; readonly stops: readonly number[] } {
  const stops = pieces.slice(1).map((_, index) => pieces.slice(0, index + 1).join('').length);
  return { newText: pieces.join(''), stops };
}
