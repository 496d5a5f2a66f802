import { compareFigure } from '../data/compare-figure.ts';
import { readNumber } from '../data/read-number.ts';
import { type CitedFigure, citedFigures } from '../sef/cited-figures.ts';
import type { DocumentRule, Report } from './rule.ts';

export const figureMismatch: DocumentRule = {
  code: 'SEF407',
  name: 'figure-mismatch',
  severity: 'error',
  scope: 'document',
  summary: 'A figure in the prose and the cell it links to disagree.',
  why: 'One wrong figure makes readers doubt all the others.',
  *check(record, { sef }) {
    for (const figure of citedFigures(record, sef)) yield* compare(figure, record.document.path);
  },
};

function* compare({ found, words, reference, row, column }: CitedFigure, path: string): Iterable<Report> {
  // Two rows or columns of one name are SEF408: nobody can tell which cell is meant.
  if ('missing' in found || found.repeated) return;
  const written = found.cell.text.trim();
  const comparison = compareFigure(words.text, written, column);
  const report = { path, span: reference.span, key: `${row}.${column}` };
  const place = `“${column}” of “${row}”`;
  switch (comparison.is) {
    case 'different':
      yield {
        ...report,
        what: `The text says ${quoted(words.text)}, the table says ${quoted(written)} for ${place}.`,
        next: `Write ${quoted(comparison.shouldBe)}, or correct the table.`,
        fixes: [
          {
            title: `Change to ${quoted(comparison.shouldBe)}`,
            path,
            edits: [{ span: words.span, newText: comparison.shouldBe }],
          },
        ],
      };
      return;
    case 'suppressed':
      if (!showsFigure(words.text)) return;
      yield written === ''
        ? {
            ...report,
            what: `The text says ${quoted(words.text)}, but the table’s cell for ${place} is empty.`,
            next: 'Fill in the table, or leave the figure out of the text.',
          }
        : {
            ...report,
            what: `The text shows a figure for ${place} that the table keeps back (${quoted(written)}).`,
            next: 'Leave it out of the text too, or link to a figure that may be shown.',
          };
      return;
    case 'not-a-number':
      yield {
        ...report,
        what: `The text says ${quoted(words.text)}, but the table has no number for ${place}: it says ${quoted(written)}.`,
        next: 'Correct the table, or link to another cell.',
      };
      return;
    default:
  }
}

/** “Fewer than 5” shows no more than a table that keeps its figure back. */
function showsFigure(words: string): boolean {
  const figure = readNumber(words);
  return figure !== undefined && figure.sense !== 'less';
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
