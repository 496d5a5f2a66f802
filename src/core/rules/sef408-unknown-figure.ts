import type { FoundCell, MissingCell } from '../data/find-cell.ts';
import { type CitedFigure, citedFigures } from '../sef/cited-figures.ts';
import { listed } from '../text/words.ts';
import type { Fix } from './finding.ts';
import type { DocumentRule, Report } from './rule.ts';

export const unknownFigure: DocumentRule = {
  code: 'SEF408',
  name: 'unknown-figure',
  severity: 'error',
  scope: 'document',
  summary: 'A figure links to a row or column that its table does not have.',
  why: 'Nobody can tell whether the figure is right.',
  *check(record, { sef }) {
    const { path } = record.document;
    for (const figure of citedFigures(record, sef)) {
      const { found, reference, words } = figure;
      if (!('missing' in found)) {
        if (found.repeated) yield { ...ambiguous(figure, found.repeated), path, span: reference.span };
        continue;
      }
      // A link to a table in words, with a place of some other kind behind it, is no figure.
      if (!/[.]|%2e/i.test(reference.target.slice(reference.target.indexOf('#')))) continue;
      const sure = withoutGuesses(found);
      yield {
        what: whatIsMissing(figure, found),
        next: whatNext(figure, sure),
        path,
        span: reference.span,
        key: `${found.asked.row}.${found.asked.column}/${words.text}`,
        fixes: fixTo(figure, sure, path),
      };
    }
  },
};

/** The first is as good as any other to whoever made the table, and may be the wrong one. */
function ambiguous(
  { row, column, reference }: CitedFigure,
  repeated: NonNullable<FoundCell['repeated']>,
): Pick<Report, 'what' | 'next' | 'key' | 'atMost'> {
  const names = [
    ...(repeated === 'column' ? [] : [`more than one row “${row}”`]),
    ...(repeated === 'row' ? [] : [`more than one column “${column}”`]),
  ];
  return {
    what: `The table “${reference.path}” has ${listed(names)}, so the link does not say which figure is meant.`,
    next: 'Give each row a name of its own in the first column, and each column one in the first line.',
    key: `${row}.${column}/repeated`,
    atMost: 'warning',
  };
}

function whatIsMissing({ reference: { path } }: CitedFigure, { missing, asked }: MissingCell): string {
  const names = [
    ...(missing === 'column' ? [] : [`no row “${asked.row}”`]),
    ...(missing === 'row' ? [] : [`no column “${asked.column}”`]),
  ];
  return `The table “${path}” has ${listed(names)}.`;
}

/** “2026-Q3” is no slip for “2026-Q1”: what differs in its numbers is something else. */
function withoutGuesses(found: MissingCell): MissingCell {
  const { missing, asked, meant } = found;
  const wrong = (['row', 'column'] as const).filter(part => {
    const name = meant?.[part];
    return name !== undefined && digitsOf(name) !== digitsOf(asked[part]);
  });
  if (wrong.length === 0) return found;
  const sure = Object.entries(meant ?? {}).filter(([part]) => !wrong.some(other => other === part));
  return { missing, asked, meant: Object.fromEntries(sure) };
}

function digitsOf(name: string): string {
  return (name.match(/\d+/g) ?? []).join(' ');
}

const MOST_COLUMNS = 8;

function whatNext({ table }: CitedFigure, { missing, meant }: MissingCell): string {
  const names = [
    ...(meant?.row !== undefined && missing !== 'column' ? [`the row “${meant.row}”`] : []),
    ...(meant?.column !== undefined && missing !== 'row' ? [`the column “${meant.column}”`] : []),
  ];
  if (names.length > 0) return `Did you mean ${listed(names)}?`;
  if (missing === 'row') return 'Add the row to the table, or correct the link.';
  const columns = (table.grid[0] ?? []).slice(1).map(({ text }) => `“${text}”`);
  if (missing === 'column' && columns.length > 0 && columns.length <= MOST_COLUMNS)
    return `Its columns are ${listed(columns)}.`;
  return 'Name the row by what stands in its first column, then a full stop, then the column: “#2026-Q2.within_20_weeks”.';
}

function fixTo({ reference }: CitedFigure, { closest, meant }: MissingCell, path: string): Fix[] {
  const { addressSpan, target } = reference;
  if (closest === undefined || !addressSpan) return [];
  const span = { start: addressSpan.start + target.indexOf('#') + 1, end: addressSpan.end };
  const title = `Link to “${meant?.column}” of “${meant?.row}”`;
  return [{ title, path, edits: [{ span, newText: closest }] }];
}
