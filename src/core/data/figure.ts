import type { Span } from '../text/span.ts';

/** How a number is said: `63%`, `about 63%`, `over 60%`, `fewer than 5`, `nearly 64%`. */
export type Sense = 'exactly' | 'about' | 'more' | 'less' | 'nearly';

/** A number as it is written in prose or in a cell. */
export interface Figure {
  /** 63.2 for 63.2%, 1,200,000 for £1.2m. */
  readonly value: number;
  /** The precision shown: 0.1 for 63.2, 100,000 for £1.2m. */
  readonly step: number;
  readonly unit: 'percent' | 'pounds' | undefined;
  readonly sense: Sense;
  /** What `k`, `million` and their like multiply by; 1 without. */
  readonly scale: number;
  readonly form: Form;
}

/** What it takes to write another number in the same way. */
export interface Form {
  /** From the sign, the bracket or the £ to the last digit. */
  readonly span: Span;
  readonly decimals: number;
  /** Between thousands; undefined where the number is too small to show one. */
  readonly separator: string | undefined;
  readonly sign: string;
  readonly brackets: boolean;
  /** Spelt out: `three`. */
  readonly word: boolean;
}
