import { spokenDay } from '../sef/calendar.ts';
import { type ChangeGroup, type ChangeRow, changesOf } from '../view/changes.ts';
import { type Compared, type CompareReporter, hideInBoth } from './compared.ts';
import { hanging, printable } from './layout.ts';
import { painter } from './paint.ts';

/** For a person at a terminal: what it comes to first, then each change with its reason. */
export const compareText: CompareReporter = (compared, { width, colour }) => {
  const paint = painter(colour);
  const { sef, coverage } = compared.after.checked;
  const hide = hideInBoth(compared);
  const show = (text: string) => printable(hide(text));
  const { summary, limits, groups } = changesOf(compared.comparison, sef.framework);
  const groupText = ({ title, rows, heads }: ChangeGroup) =>
    `${paint('bold', title)}\n${rows.map(row => rowText(row, heads.why, show, width)).join('')}`;
  return [
    `${paint('bold', titleOf(compared, show))}\n${paint('dim', `${sef.framework.title}, both on ${spokenDay(coverage.today)}`)}\n`,
    ...limits.map(limit => `${hanging('', limit, width)}\n`),
    `${hanging('', show(summary), width)}\n`,
    ...groups.map(groupText),
  ].join('\n');
};

/** Also how a report that was written earlier is known. */
function titleOf({ base, head, root, after }: Compared, show: (text: string) => string): string {
  const place = root === '.' ? '' : ` (${printable(root)})`;
  const area = show(after.checked.sef.config.area) || 'no area named';
  return `sef compare: ${area}${place}, from ${printable(base)} to ${printable(head)}`;
}

function rowText(
  { what, step, why, path }: ChangeRow,
  whyIs: string,
  show: (text: string) => string,
  width: number,
): string {
  const head = hanging('  ', [show(what), step && `[${step}]`].filter(Boolean).join('  '), width, 6);
  // A reason needs no name; a next step and an earlier place do.
  const reason = why === '' || whyIs === 'Why' ? why : `${whyIs}: ${why}`;
  const lines = [path === undefined ? '' : show(path), show(reason)].filter(Boolean);
  return `${[head, ...lines.map(line => hanging('      ', line, width))].join('\n')}\n`;
}
