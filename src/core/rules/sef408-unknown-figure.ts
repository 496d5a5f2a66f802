import type { MissingCell } from '../data/find-cell.ts';
import { type CitedFigure, citedFigures } from '../sef/cited-figures.ts';
import { listed } from '../text/words.ts';
import type { Fix } from './finding.ts';
import type { DocumentRule } from './rule.ts';

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
      // A link to a table in words, with a place of some other kind behind it, is no figure.
      if (!('missing' in found) || !/[.]|%2e/i.test(reference.target.split('#')[1] ?? '')) continue;
      const meant = meantBy(found);
      yield {
        what: whatIsMissing(figure, found),
        next: meant
          ? `Did you mean ${meant}?`
          : 'Name the row by what stands in its first column, then a full stop, then the column: “#2026-Q2.within_20_weeks”.',
        path,
        span: reference.span,
        key: `${found.asked.row}.${found.asked.column}/${words.text}`,
        fixes: fixTo(figure, found, path),
      };
    }
  },
};

function whatIsMissing({ reference: { path } }: CitedFigure, { missing, asked }: MissingCell): string {
  const names = [
    ...(missing === 'column' ? [] : [`no row “${asked.row}”`]),
    ...(missing === 'row' ? [] : [`no column “${asked.column}”`]),
  ];
  return `The table “${path}” has ${listed(names)}.`;
}

function meantBy({ missing, meant }: MissingCell): string | undefined {
  const names = [
    ...(meant?.row !== undefined && missing !== 'column' ? [`the row “${meant.row}”`] : []),
    ...(meant?.column !== undefined && missing !== 'row' ? [`the column “${meant.column}”`] : []),
  ];
  return names.length > 0 ? listed(names) : undefined;
}

function fixTo({ reference }: CitedFigure, { closest, meant }: MissingCell, path: string): Fix[] {
  const { addressSpan, target } = reference;
  if (closest === undefined || !addressSpan) return [];
  const span = { start: addressSpan.start + target.indexOf('#') + 1, end: addressSpan.end };
  const title = `Link to “${meant?.column}” of “${meant?.row}”`;
  return [{ title, path, edits: [{ span, newText: closest }] }];
}
