import type { Figure } from './figure.ts';

/**
 * The values that a cell may stand for beside this prose, the likeliest first: as written; in the thousands or millions
 * that the column's heading or the prose names; a share (0.632) as a percentage where the prose has one. A cell that
 * says itself what it is in (63.2%, £1.2m) stands for that alone.
 */
export function cellValues(prose: Figure, cell: Figure, column = ''): readonly number[] {
  const { value } = cell;
  if (cell.scale !== 1 || cell.unit === 'percent') return [value];
  const scale = columnScale(column);
  const values = scale === 1 ? [value] : [value * scale];
  if (scale !== 1 && prose.scale === 1) values.push(value);
  if (scale === 1 && prose.scale !== 1) values.push(value * prose.scale);
  if (prose.unit === 'percent' && Math.abs(value) <= 1) values.push(value * 100);
  const far = (each: number) => Math.abs(each - prose.value);
  return values.toSorted((a, b) => far(a) - far(b));
}

/** `Spend (£m)`, `cost_£000s`, `Budget in millions`: what the column's figures are to be multiplied by. */
export function columnScale(column: string): number {
  const name = column.slice(0, 200).replaceAll('_', ' ').toLowerCase();
  if (/£ ?bn\b|\bbillions?\b/.test(name)) return 1e9;
  if (/£ ?m\b|\bmillions?\b/.test(name)) return 1e6;
  return /£ ?k\b|(?<![\d,.])['’]?000s?\b|\bthousands?\b/.test(name) ? 1e3 : 1;
}
