import type { Table } from './guard-grid-table.ts';
import { mayShowBase } from './small-number-share.ts';
import { isHidden, wholeNumberIn } from './small-number-words.ts';

/**
 * Whether anything of a table may be told of (SEF508). Reading what its headings and rows count takes far longer, and most
 * tables have neither a small number nor a hidden one, nor show what a percentage is of.
 */
export function mayTellSmallNumbers(table: Table, limit: number): boolean {
  const isSign = ({ text }: { readonly text: string }) => isSmall(text, limit) || isHidden(text);
  return table.rows.some(row => row.some(isSign)) || mayShowBase(table);
}

function isSmall(text: string, limit: number): boolean {
  const number = wholeNumberIn(text);
  return number !== undefined && number >= 1 && number < limit;
}
