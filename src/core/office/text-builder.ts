import type { Span } from '../text/span.ts';
import type { OfficePart } from './office-reading.ts';

/** Text of a file beyond this (UTF-16 units) is not kept: a short text that is shown a million times makes a long one. */
const MAX_TEXT = 100 * 1024 * 1024;

/** Puts the text of a file together, and remembers which part and line each stretch is. */
export interface TextBuilder {
  /** What follows is another part. A part without lines is left out. */
  part(name: string, unit: string): void;
  /** Begins a line of the part; without a number, the next one. */
  line(number?: number): void;
  add(text: string): Span;
  /** Whether there was more than is kept. */
  overflows(): boolean;
  finish(): { readonly text: string; readonly parts: readonly OfficePart[] };
}

export function textBuilder(): TextBuilder {
  const pieces: string[] = [];
  const parts: { name: string; unit: string; starts: number[]; numbers: number[] }[] = [];
  let length = 0;
  let overflows = false;

  const add = (text: string): Span => {
    const start = length;
    if (length + text.length > MAX_TEXT) overflows = true;
    else {
      pieces.push(text);
      length += text.length;
    }
    return { start, end: length };
  };
  return {
    add,
    part(name, unit) {
      parts.push({ name, unit, starts: [], numbers: [] });
    },
    line(number) {
      if (length > 0) add('\n');
      const part = parts.at(-1);
      part?.starts.push(length);
      part?.numbers.push(number ?? part.starts.length);
    },
    overflows: () => overflows,
    finish: () => ({ text: pieces.join(''), parts: parts.filter(({ starts }) => starts.length > 0) }),
  };
}
