import { spokenDay } from '../sef/calendar.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import { type ChangeGroup, changesOf } from '../view/changes.ts';
import { type CompareReporter, hideInBoth } from './compared.ts';
import { marker } from './marker.ts';

/** For a pull request: the sentence that matters, then a table for each kind of change, the long ones folded. */
export const compareMarkdown: CompareReporter = compared => {
  const { base, head, root, after, comparison } = compared;
  const { sef, coverage } = after.checked;
  const hide = hideInBoth(compared);
  const show = (text: string) => escapeMarkdown(hide(text));
  const { summary, limits, groups } = changesOf(comparison, sef.framework);
  const place = root === '.' ? '' : ` (${escapeMarkdown(root)})`;
  return [
    `${marker('compare')}\n## SEF changes: ${show(sef.config.area) || 'no area named'}${place}\n`,
    `${show(summary)}\n`,
    ...limits.map(limit => `${limit}\n`),
    ...groups.map(group => groupMarkdown(group, show)),
    `From ${escapeMarkdown(base)} to ${escapeMarkdown(head)}, both on ${spokenDay(coverage.today)}.\n`,
  ].join('\n');
};

/** Above this many rows a table is folded. */
const MOST_ROWS = 10;

function groupMarkdown({ title, rows }: ChangeGroup, show: (text: string) => string): string {
  const columns = (
    [
      ['What', row => row.what],
      ['Change', row => row.step],
      ['Why', row => row.why],
      ['File', row => row.path ?? ''],
    ] as readonly (readonly [string, (row: ChangeGroup['rows'][number]) => string])[]
  ).filter(([, of]) => rows.some(row => of(row) !== ''));
  const cells = rows.map(row => columns.map(([, of]) => show(of(row))));
  const content = table(
    columns.map(([name]) => name),
    cells,
  );
  return rows.length > MOST_ROWS
    ? `<details>\n<summary>${title}: ${rows.length}</summary>\n\n${content}\n\n</details>\n`
    : `### ${title}\n\n${content}\n`;
}
