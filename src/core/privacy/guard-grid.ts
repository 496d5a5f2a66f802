import type { Grid } from '../text/grid.ts';
import type { Find, GuardOptions } from './guard.ts';
import { readTable } from './guard-grid-table.ts';
import { personLevel } from './person-level.ts';
import { smallNumbers } from './small-number-cells.ts';
import { mayTellSmallNumbers } from './small-number-signs.ts';
import { readCounts } from './small-number-table.ts';

/**
 * What a table shows that it should not: data of individual people (SEF509, one find a table), or else small numbers of
 * people and hidden ones that can be worked out (SEF508). Identifiers in cells are found as in any text.
 */
export function guardGrid(grid: Grid, { smallNumber }: Pick<GuardOptions, 'smallNumber'>): Find[] {
  const table = readTable(grid);
  if (table === undefined) return [];
  const people = personLevel(table);
  if (people !== undefined) return [people];
  if (smallNumber < 2 || !mayTellSmallNumbers(table, smallNumber)) return [];
  return smallNumbers(readCounts(table), smallNumber);
}
