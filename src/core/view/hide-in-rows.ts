import { type Hide, hideNothing } from '../privacy/hide-identifiers.ts';
import type { TreeRow } from './tree.ts';

/** Titles and reasons are anybody's words; where a row leads stays as it is. */
export function hideInRows(rows: TreeRow[], hide: Hide): TreeRow[] {
  return hide === hideNothing ? rows : rows.map(row => hiddenRow(row, hide));
}

function hiddenRow({ label, description, tooltip, spoken, children, ...row }: TreeRow, hide: Hide): TreeRow {
  return {
    ...row,
    label: hide(label),
    description: hide(description),
    tooltip: hide(tooltip),
    spoken: hide(spoken),
    children: children.map(child => hiddenRow(child, hide)),
  };
}
