import { states } from '../coverage/state-counts.ts';
import type { Area, Overview, Part } from '../rollup/overview.ts';
import { hanging, padEnd, padStart, printable, shorten, widthOf } from './layout.ts';
import { type Paint, painter, stateHues } from './paint.ts';
import { headOf, lackInWords, nameOf, notesOn, type RollupReporter, someOf } from './rollup.ts';
import { stateSymbols } from './symbols.ts';

const mostWorst = 10;
const mostNamed = 5;
/** Room for the number of a criterion. */
const cell = 3;
const noMark = ' ';

/** A row for each area and a column for each criterion, then what most areas lack. */
export const rollupText: RollupReporter = (overviews, { width, colour }) => {
  const paint = painter(colour);
  return overviews.map(overview => overviewText(overview, width, paint)).join('\n');
};

function overviewText(overview: Overview, width: number, paint: Paint): string {
  const { areas, criteria, statements, worst } = overview;
  const parts = [
    `${paint('bold', `sef rollup: ${printable(headOf(overview))}`)}\n`,
    ...notesOn(overview).map(note => `${hanging('', note, width)}\n`),
    `\n${matrix('Criteria', areas, criteria, width, paint)}`,
    `\n${matrix('Statements', areas, statements, width, paint)}`,
    `\n${states.map(state => `${stateSymbols[state]} ${state}`).join('   ')}\n`,
  ];
  if (statements.length > 0) parts.push(`${hanging('Statements: ', keyOf(statements), width)}\n`);
  parts.push(`\n${paint('bold', 'Worst gaps')}\n`);
  if (worst.length === 0) parts.push('None: no area lacks anything that is asked for.\n');
  parts.push(...worst.slice(0, mostWorst).map(part => worstText(part, width)));
  if (worst.length > mostWorst) parts.push(`and ${worst.length - mostWorst} more\n`);
  return parts.join('');
}

/** Statements have no numbers, so here they are given letters. */
function letterOf(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

function keyOf(statements: readonly Part[]): string {
  return statements.map(({ title }, index) => `${letterOf(index)} ${printable(title)}`).join('; ');
}

function matrix(
  title: string,
  areas: readonly Area[],
  parts: readonly Part[],
  width: number,
  paint: Paint,
): string {
  if (parts.length === 0) return '';
  const total = parts.length;
  const last = `  ${total} of ${total} covered`.length;
  const room = Math.max(12, width - parts.length * cell - last);
  const name = Math.min(room, Math.max(widthOf(title), ...areas.map(area => widthOf(printable(area.name)))));
  const heads = parts.map(({ number }, index) => padStart(number || letterOf(index), cell)).join('');
  const rows = areas.map(area => {
    const marks = parts.map(({ id }) => {
      const state = area.states.get(id);
      const mark = state ? paint(stateHues[state], stateSymbols[state]) : noMark;
      return `${' '.repeat(cell - 1)}${mark}`;
    });
    const covered = parts.filter(({ id }) => area.states.get(id) === 'covered').length;
    const head = padEnd(shorten(printable(area.name), name), name);
    return `${head}${marks.join('')}  ${covered} of ${total} covered\n`;
  });
  const sums = parts.map(({ counts }) => padStart(String(counts.covered), cell)).join('');
  return [
    `${paint('bold', padEnd(title, name))}${heads}\n`,
    ...rows,
    `${padEnd(shorten('Areas that cover it', name), name)}${sums}\n`,
  ].join('');
}

function worstText(part: Part, width: number): string {
  const names = part.missing.length > 0 ? part.missing : part.thin;
  const line = `${printable(nameOf(part))}: ${lackInWords(part)} (${printable(someOf(names, mostNamed))})`;
  return `${hanging('  ', line, width, 4)}\n`;
}
