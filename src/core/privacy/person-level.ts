import { copyString } from '../text/copy-string.ts';
import type { Cell } from '../text/grid.ts';
import { listed } from '../text/words.ts';
import type { Find } from './guard.ts';
import { type Column, isTotalRow, plainWords, type Table, textAt } from './guard-grid-table.ts';
import { isOfWork, type PersonHeading, personHeading, type Sort } from './person-level-headings.ts';
import { isFigure } from './person-level-values.ts';

interface PersonColumn extends Column, PersonHeading {
  readonly at: number;
}

/** A table with a row for each person, or a form about one: at most one find, on the heading that tells it most plainly. */
export function personLevel(table: Table): Find | undefined {
  const columns = personColumns(table);
  const telling = columns.length > 0 ? (identities(table, columns) ?? singledOut(table, columns)) : undefined;
  if (telling !== undefined) return find(telling.map(({ heading }) => heading));
  const labels = formLabels(table);
  return labels && find(labels);
}

/** Enough rows to know a table by; one row of identifiers is already too many. */
const SAMPLE = 200;

function personColumns({ columns, rows }: Table): PersonColumn[] {
  const sample = rows.slice(0, SAMPLE);
  return columns.flatMap((column, at) => {
    const known = personHeading(column.words);
    if (known === undefined) return [];
    const one = known.sort === 'identity' || known.sort === 'name';
    const enough = one
      ? rows.some(row => known.fits(textAt(row, at)))
      : mostly(
          sample.map(row => textAt(row, at)),
          known.fits,
        );
    return enough ? [{ ...column, ...known, at }] : [];
  });
}

function mostly(values: readonly string[], fits: (value: string) => boolean): boolean {
  const filled = values.filter(value => value !== '');
  return filled.length > 0 && filled.filter(fits).length >= filled.length * 0.6;
}

function identities(table: Table, columns: readonly PersonColumn[]): PersonColumn[] | undefined {
  const strong = columns.filter(({ sort }) => sort === 'identity');
  const names = columns.filter(({ sort }) => sort === 'name');
  const atWork =
    table.columns.some(({ words }) => isOfWork(words)) && !columns.some(({ sort }) => sort === 'trait');
  const all = strong.length > 0 || !atWork ? [...strong, ...names] : [];
  return all.length > 0 ? all : undefined;
}

/**
 * Columns that identify nobody alone, but together: a child, or somebody by name, and what they are and where. A table that
 * counts has such headings too (age and number), so nothing may be counted or summed up, unless each row is a child.
 */
function singledOut(table: Table, columns: readonly PersonColumn[]): PersonColumn[] | undefined {
  const of = (sort: Sort) => columns.filter(column => column.sort === sort);
  const traits = of('trait').length;
  const details = traits + Math.min(2, of('circumstance').length);
  const isChild = of('child').length > 0;
  if (table.rows.some(isTotalRow)) return undefined;
  if (!isChild && counts(table, columns)) return undefined;
  const named = of('somebody').some(({ words }) => words === 'name');
  const enough =
    isChild || named
      ? traits > 0 && details >= 2
      : of('somebody').length > 0
        ? traits >= 2 && details >= 2
        : traits >= 3;
  const rows = isChild ? 1 : of('somebody').length > 0 ? 2 : 3;
  if (!enough || table.rows.length < rows) return undefined;
  return columns.slice(0, 4);
}

/** Whether a column that says nothing of a person is mostly figures. */
function counts({ columns, rows }: Table, known: readonly PersonColumn[]): boolean {
  const sample = rows.slice(0, SAMPLE);
  return columns.some(
    (_, at) =>
      !known.some(column => column.at === at) &&
      mostly(
        sample.map(row => textAt(row, at)),
        isFigure,
      ),
  );
}

/** A form about one person has its headings down the side. Two of them, one with a value of the right kind, tell it. */
function formLabels({ columns, rows }: Table): Cell[] | undefined {
  if (columns.length > 4) return undefined;
  const lines = [columns.map(({ heading }) => heading), ...rows.slice(0, SAMPLE)].map(row => ({
    row,
    words: plainWords(textAt(row, 0)),
  }));
  const isExact = ({ words }: { words: string }) => /upn|nhs|uln|birth|dob|learner/.test(words);
  // Nearly no table has such a word, and every line is held against all headings otherwise.
  if (!lines.some(isExact)) return undefined;
  const labels = lines.filter(({ row, words }) => {
    const known = personHeading(words);
    return (known?.sort === 'identity' || known?.sort === 'name') && known.fits(textAt(row, 1));
  });
  return labels.length >= 2 && labels.some(isExact) ? labels.flatMap(({ row }) => row[0] ?? []) : undefined;
}

/** Headings are printed: they are of a known list of words. Cells never are. */
function find(headings: readonly Cell[]): Find {
  const names = headings.slice(0, 3).map(({ text }) => `“${copyString(text).replace(/\s+/g, ' ')}”`);
  return {
    rule: 'SEF509',
    span: headings[0]?.span ?? { start: 0, end: 0 },
    what: `This table is about individual people: it has ${names.length === 1 ? 'the column' : 'columns such as'} ${listed(names)}.`,
    key: `people ${headings.map(({ text }) => plainWords(text)).join(', ')}`,
  };
}
