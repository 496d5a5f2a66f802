import assert from 'node:assert/strict';
import { type DataTable, parseTable } from '../../../src/core/data/parse-table.ts';
import type { Grid } from '../../../src/core/text/grid.ts';

export function tableOf(text: string): DataTable {
  const reading = parseTable(text);
  assert.ok('table' in reading, JSON.stringify(reading));
  return reading.table;
}

export function texts(grid: Grid): string[][] {
  return grid.map(row => row.map(({ text }) => text));
}
