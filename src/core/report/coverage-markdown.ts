import type { State } from '../coverage/coverage.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import { type Matrix, matrixOf } from '../view/matrix.ts';
import { markdownTitle } from './markdown.ts';
import { marker } from './marker.ts';
import type { Reporter, Result } from './report.ts';
import { statesInWords, summaryOf } from './summary.ts';
import { stateSymbols } from './symbols.ts';

/** For a pull request: a table of words for each group of criteria and for the statements. */
export const reportCoverageMarkdown: Reporter = results =>
  `${marker('coverage')}\n${results.map(coverageMarkdown).join('\n')}`;

function coverageMarkdown(result: Result): string {
  const { sef, coverage } = result.checked;
  const matrix = matrixOf(coverage, sef.framework, hideIn(sef));
  const { criteria, statements } = summaryOf(result);
  const totals = `- **Criteria:** ${statesInWords(criteria)}\n- **Statements:** ${statesInWords(statements)}\n`;
  return [
    markdownTitle('SEF coverage', result),
    totals,
    ...groupTables(matrix),
    ...statementTable(matrix),
  ].join('\n');
}

function groupTables({ groups, columns }: Matrix): string[] {
  const heads = ['', 'Criterion', 'State', ...columns.map(({ title }) => escapeMarkdown(title)), 'Why'];
  return groups.map(({ title, rows }) => {
    const lines = rows.map(({ number, title: name, state, cells, reasons }) => [
      String(number),
      escapeMarkdown(name),
      `**${word(state)}**`,
      ...cells.map(word),
      escapeMarkdown(reasons.join(' ')),
    ]);
    return `### ${escapeMarkdown(title)}\n\n${table(heads, lines)}\n`;
  });
}

function statementTable({ foci }: Matrix): string[] {
  const rows = foci.flatMap(({ title, rows }) =>
    rows.map(row => [
      escapeMarkdown(title),
      escapeMarkdown(row.title),
      `**${word(row.state)}**`,
      escapeMarkdown(row.reasons.join(' ')),
    ]),
  );
  return rows.length > 0
    ? [`### Statements\n\n${table(['Focus', 'Statement', 'State', 'Why'], rows)}\n`]
    : [];
}

function word(state: State): string {
  return `${stateSymbols[state]} ${state}`;
}
