import { spokenDay } from '../sef/calendar.ts';
import { escapeMarkdown } from '../text/markdown-text.ts';
import { upperFirst } from '../text/words.ts';
import { type ChangeGroup, changesOf } from '../view/changes.ts';
import { type CompareReporter, hideInBoth } from './compared.ts';
import { type MarkdownTable, writeMarkdown } from './markdown-parts.ts';
import { marker } from './marker.ts';

/** For a pull request: the sentence that matters, then a table for each kind of change, the long ones folded. */
export const compareMarkdown: CompareReporter = (compared, { maxBytes }) => {
  const { base, head, root, after, comparison } = compared;
  const { sef, coverage } = after.checked;
  const hide = hideInBoth(compared);
  const show = (text: string) => escapeMarkdown(hide(text));
  const { summary, points, limits, groups } = changesOf(comparison, sef.framework);
  const place = root === '.' ? '' : ` (${escapeMarkdown(root)})`;
  const parts = [
    marker('compare'),
    `## SEF changes: ${show(sef.config.area) || 'no area named'}${place}\n`,
    `${points.length > 1 ? points.map(point => `- ${show(upperFirst(point))}.`).join('\n') : show(summary)}\n`,
    ...limits.map(limit => `${limit}\n`),
    ...groups.map((group, rank) => groupTable(group, rank, show)),
    `From ${escapeMarkdown(base)} to ${escapeMarkdown(head)}, both on ${spokenDay(coverage.today)}.\n`,
  ];
  return writeMarkdown(parts, maxBytes, 'At a terminal, “sef compare” shows them all.');
};

/** Above this many rows a table is folded, unless nobody may overlook it. */
const MOST_ROWS = 5;

/** The groups come in the order in which they matter, so rows are kept in it. */
function groupTable(
  { title, rows, heads, isUrgent }: ChangeGroup,
  rank: number,
  show: (text: string) => string,
): MarkdownTable {
  const columns = (
    [
      ['What', row => row.what],
      [heads.step, row => row.step],
      [heads.why, row => row.why],
      ['File', row => row.path ?? ''],
    ] as readonly (readonly [string, (row: ChangeGroup['rows'][number]) => string])[]
  ).filter(([, of]) => rows.some(row => of(row) !== ''));
  return {
    title,
    heads: columns.map(([name]) => name),
    rows: rows.map(row => ({ cells: columns.map(([, of]) => show(of(row))), rank })),
    ...(isUrgent ? {} : { foldAbove: MOST_ROWS }),
  };
}
