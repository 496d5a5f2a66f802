import type { Span } from '../text/span.ts';
import { findFigures } from './find-figures.ts';
import { hideMarks } from './hide-marks.ts';
import { type Token, tokensOf } from './phrases.ts';
import { findQuotations } from './quotations.ts';
import { splitSentences } from './split-sentences.ts';

/** One paragraph or list item of markdown, and what all who read it need of it, each worked out once and when first asked for. */
export class Prose {
  /** As it is written. */
  readonly block: string;
  #text: string | undefined;
  #tokens: readonly Token[] | undefined;
  #sentences: readonly Span[] | undefined;
  #figures: readonly Span[] | undefined;
  #quotations: readonly Span[] | undefined;

  constructor(block: string) {
    this.block = block;
  }

  /** Its words without the marks, each where it was. */
  get text(): string {
    this.#text ??= hideMarks(this.block);
    return this.#text;
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokensOf(this.text);
    return this.#tokens;
  }

  get sentences(): readonly Span[] {
    this.#sentences ??= splitSentences(this.text);
    return this.#sentences;
  }

  get figures(): readonly Span[] {
    this.#figures ??= findFigures(this.text);
    return this.#figures;
  }

  get quotations(): readonly Span[] {
    this.#quotations ??= findQuotations(this.text);
    return this.#quotations;
  }
}
