import { chartSvg } from '../data/chart.ts';
import { chartText } from '../data/chart-text.ts';
import { compareFigure } from '../data/compare-figure.ts';
import type { FoundCell } from '../data/find-cell.ts';
import { seriesOf } from '../data/series.ts';
import { type CitedFigure, citedCell } from '../sef/cited-figures.ts';
import type { Sef } from '../sef/sef.ts';
import { escapeMarkdown, table } from '../text/markdown-text.ts';
import type { Hover } from './hover.ts';

/** Wider tables show the columns beside the cited one. */
const MAX_COLUMNS = 6;

/** The row that a figure comes from, and how its column went; undefined where there is no figure at `offset`. */
export function figureHover(sef: Sef, path: string, offset: number): Hover | undefined {
  const record = sef.records.get(path);
  if (!record) return undefined;
  const reference = record.references.find(({ span }) => offset >= span.start && offset < span.end);
  const cell = reference?.words && citedCell(reference, sef);
  if (!reference?.words || !cell || 'missing' in cell.found) return undefined;
  const figure = { reference, words: reference.words, ...cell };
  return { span: reference.span, markdown: figureMarkdown(figure, cell.found) };
}

function figureMarkdown(figure: CitedFigure, found: FoundCell): string {
  const { row, column, reference, words } = figure;
  const title = `**${escapeMarkdown(column)}** of **${escapeMarkdown(row)}**: ${escapeMarkdown(found.cell.text) || 'empty'}`;
  const comparison = compareFigure(words.text, found.cell.text, column);
  const agrees = comparison.is === 'same' ? 'The text agrees.' : '';
  const source = `From ${escapeMarkdown(reference.path)}. ${agrees}`.trim();
  return [title, rowTable(figure, found), chart(figure, found), source].filter(Boolean).join('\n\n');
}

function rowTable({ table: { grid } }: CitedFigure, { row, column }: FoundCell): string {
  const headings = grid[0] ?? [];
  const shown = columnsAround(headings.length, column);
  const cellAt = (line: number, at: number) => escapeMarkdown(grid[line]?.[at]?.text ?? '');
  const mark = (text: string, at: number) => (at === column && text !== '' ? `**${text}**` : text);
  return table(
    shown.map(at => cellAt(0, at)),
    [shown.map(at => mark(cellAt(row, at), at))],
  );
}

/** The row's key always, and the cited column with its neighbours. */
function columnsAround(count: number, column: number): number[] {
  const start = Math.max(1, Math.min(column - 2, count - MAX_COLUMNS + 1));
  const others = Array.from({ length: MAX_COLUMNS - 1 }, (_, i) => start + i).filter(at => at < count);
  return [0, ...others];
}

/** A picture, with its story in words and letters for those who cannot see it. */
function chart({ table: data, column: title }: CitedFigure, { row, column }: FoundCell): string {
  const series = seriesOf(data, column);
  if (series.filter(({ value }) => value !== undefined).length < 2) return '';
  const svg = chartSvg(series, { marked: row - 1, title });
  const words = `${title}: ${chartText(series, row - 1)}`;
  return svg === '' ? '' : `![${plainAlt(words)}](data:image/svg+xml,${encodeSvg(svg)})`;
}

/** Editors show a picture's words as they are written, backslashes and all: what markdown might take up is left out. */
function plainAlt(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\\`[\]<>"]+/gu, ' ').trim();
}

/** What a markdown address cannot hold. */
function encodeSvg(svg: string): string {
  return encodeURIComponent(svg).replace(/[()'*]/g, c => `%${c.charCodeAt(0).toString(16)}`);
}
