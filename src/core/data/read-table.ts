import type { Grid } from '../text/grid.ts';
import type { LineIndex } from '../text/line-index.ts';
export interface DataTable {
  readonly lines: LineIndex;
  readonly grid: Grid;
}
