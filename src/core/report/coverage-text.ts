import { states } from '../coverage/state-counts.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { type Matrix, type MatrixRow, matrixOf } from '../view/matrix.ts';
import { hanging, padEnd, padStart, shorten, widthOf } from './layout.ts';
import { type Hue, type Paint, painter, stateHues } from './paint.ts';
import type { Reporter, ReportOptions, Result } from './report.ts';
import { statesInWords, summaryOf } from './summary.ts';
import { stateSymbols } from './symbols.ts';
import { titleOf } from './text.ts';

/** The criteria by evidence type and focus, the statements, and why what is not covered is not. */
export const reportCoverageText: Reporter = (results, options) => {
  const paint = painter(options.colour);
  return results.map(result => coverageText(result, options, paint)).join('\n');
};

function coverageText(result: Result, { width }: ReportOptions, paint: Paint): string {
  const { sef, coverage } = result.checked;
  const matrix = matrixOf(coverage, sef.framework, hideIn(sef));
  const grid = gridFor(matrix, width);
  const { criteria, statements } = summaryOf(result);
  const parts = [
    titleOf('coverage', result, paint),
    `${columnHeads(matrix, grid, paint)}\n${groupsText(matrix, grid, paint)}`,
    `${legend(paint)}\n`,
    ...statementsText(matrix, grid, paint),
    ...reasonsText(matrix, width, paint),
    `${paint('bold', padEnd('Criteria', 12))}${statesInWords(criteria)}\n${paint('bold', padEnd('Statements', 12))}${statesInWords(statements)}\n`,
  ];
  return parts.join('\n');
}

/** Where things stand on a line, in columns of letters. */
interface Grid {
  /** Of a row's name. */
  readonly name: number;
  /** Where the symbol of each cell stands. */
  readonly cells: readonly number[];
  /** Where the word for the row stands. */
  readonly word: number;
}

const numberWidth = 4;

/** As roomy as the screen allows; a gap parts the types from the foci. */
function gridFor({ columns, groups, foci }: Matrix, width: number): Grid {
  const titles = [
    ...groups.flatMap(({ rows }) => rows.map(({ title }) => widthOf(title))),
    ...foci.flatMap(({ rows }) => rows.map(({ title }) => widthOf(title))),
  ];
  const longest = Math.max(0, ...titles);
  const wordWidth = 'accepted'.length;
  for (const step of [6, 5, 4, 3, 2]) {
    const cells = columns.map(
      ({ kind }, index) => index * step + (kind === 'focus' && columns[0]?.kind !== kind ? 2 : 0),
    );
    const across = (cells.at(-1) ?? 0) + step;
    const name = Math.min(longest, width - numberWidth - 3 - across - wordWidth - 1);
    const start = numberWidth + name + 3;
    const fits = name === longest || (step <= 3 && name >= 24) || step === 2;
    if (fits)
      return { name: Math.max(8, name), cells: cells.map(cell => start + cell), word: start + across };
  }
  return { name: longest, cells: [], word: 0 };
}

/** Each column's title on a line of its own with a stem down to its cells, so that any title can be read. */
function columnHeads({ columns }: Matrix, { cells }: Grid, paint: Paint): string {
  return columns
    .map(({ title }, index) => {
      let line = '';
      for (const cell of cells.slice(0, index)) line = `${padEnd(line, cell)}│`;
      return `${paint('dim', `${padEnd(line, cells[index] ?? 0)}┌`)} ${title}`;
    })
    .join('\n');
}

function groupsText({ groups }: Matrix, grid: Grid, paint: Paint): string {
  const stems = grid.cells.reduce((line, cell) => `${padEnd(line, cell)}│`, '');
  return groups
    .map(({ short, rows }, index) => {
      const head = index === 0 ? paint('dim', stems) : '';
      const lines = rows.map(row => rowText(row, grid, paint));
      return `${head}\n${paint('bold', short)}\n${lines.join('\n')}\n`;
    })
    .join('');
}

function rowText({ number, title, cells, state }: MatrixRow, grid: Grid, paint: Paint): string {
  let line = `${padStart(String(number), 2)}  ${shorten(title, grid.name)}`;
  let painted = line;
  const put = (text: string, at: number, hue: Hue) => {
    const gap = ' '.repeat(Math.max(1, at - widthOf(line)));
    line += gap + text;
    painted += gap + paint(hue, text);
  };
  for (const [index, cell] of cells.entries()) {
    // No criterion needs every type, so one that is missing is not an alarm.
    put(stateSymbols[cell], grid.cells[index] ?? 0, cell === 'missing' ? 'dim' : stateHues[cell]);
  }
  put(state, grid.word, stateHues[state]);
  return painted;
}

function legend(paint: Paint): string {
  return states.map(state => `${paint(stateHues[state], stateSymbols[state])} ${state}`).join('   ');
}

function statementsText({ foci }: Matrix, grid: Grid, paint: Paint): string[] {
  return foci.map(({ title, rows }) => {
    const lines = rows.map(
      row =>
        `    ${padEnd(shorten(row.title, grid.name), grid.name + 3)}${paint(stateHues[row.state], `${stateSymbols[row.state]} ${row.state}`)}`,
    );
    return `${paint('bold', title)}\n${lines.join('\n')}\n`;
  });
}

/** A state always comes with its reason; what is covered needs none here. */
function reasonsText({ groups, foci }: Matrix, width: number, paint: Paint): string[] {
  const open = groups.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'covered');
  const openStatements = foci.flatMap(({ rows }) => rows).filter(({ state }) => state !== 'covered');
  if (open.length + openStatements.length === 0) return [];
  const lines = [
    ...open.map(({ number, ...row }) => ({ mark: String(number), ...row })),
    ...openStatements.map(row => ({ mark: '', ...row })),
  ].map(({ mark, title, state, reasons }) => {
    const head = `${padStart(mark, 2)}  ${title}: ${paint(stateHues[state], state)}`;
    return `${head}\n${hanging('    ', reasons.join(' '), width)}`;
  });
  return [`${paint('bold', 'Why')}\n${lines.join('\n')}\n`];
}
