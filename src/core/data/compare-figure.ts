import { says } from './agree.ts';
import { cellValues } from './cell-values.ts';
import type { Figure } from './figure.ts';
import { readCell, readNumber } from './read-number.ts';
import { writeLike } from './shown-like.ts';

export type Comparison =
  | { readonly is: 'same' | 'suppressed' | 'not-a-number' | 'prose-not-a-number' }
  /** `shouldBe`: the prose's words with the cell's number in them. */
  | { readonly is: 'different'; readonly shouldBe: string };

/**
 * Whether words in prose say what a cell holds, at the precision that the words show: 63% says 63.2, and 63.2% does not
 * say 63. A fraction is a percentage where the prose has one, and where 0.6 might be 0.6% or 60%, either will do.
 * `column` is the heading of the cell's column, which may name thousands or millions.
 */
export function compareFigure(words: string, cellText: string, column?: string): Comparison {
  const cell = readCell(cellText);
  const prose = readNumber(words);
  if (sameWords(words, cellText) && cellText.trim() !== '') return { is: 'same' };
  if (!prose) return { is: 'prose-not-a-number' };
  if (cell === 'suppressed') return { is: sameBound(prose, readNumber(cellText)) ? 'same' : 'suppressed' };
  if (!cell) return { is: 'not-a-number' };
  const values = cellValues(prose, cell, column);
  if (values.some(value => says(prose, value))) return { is: 'same' };
  return { is: 'different', shouldBe: writeLike(words, prose, values[0] ?? cell.value) };
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** “Fewer than 5” says `<5`. */
function sameBound(prose: Figure, cell: Figure | undefined): boolean {
  return (
    cell !== undefined && cell.sense !== 'exactly' && prose.sense === cell.sense && prose.value === cell.value
  );
}
