/** A part of a text: UTF-16 offsets from its start, `end` exclusive. Lines and columns exist only at the edges. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
