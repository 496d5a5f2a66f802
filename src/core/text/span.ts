/** A part of a text: UTF-16 offsets from its start, `end` exclusive. Lines and columns exist only at the edges. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch of a text that stands so many units further on. */
export function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
