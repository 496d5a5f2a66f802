import type { Cell, Grid } from '../../../src/core/text/grid.ts';

/** A table of lines and pipes, without a delimiter row, so that a test reads as the table does. */
export function gridOf(text: string): Grid {
  let at = 0;
  return text.split('\n').map(line =>
    line.split('|').map((field): Cell => {
      const start = at + field.length - field.trimStart().length;
      at += field.length + 1;
      return { text: field.trim(), span: { start, end: start + field.trim().length } };
    }),
  );
}
