import { plainWords, type Table, textAt } from './guard-grid-table.ts';
import { fewer } from './small-number-find.ts';
import type { CountTable, Line } from './small-number-table.ts';
import { isHidden, type Percentage, percentageIn, wholeNumberIn } from './small-number-words.ts';

/** What a percentage of a known number of people gives away. */
export type Share = 'count' | 'group' | 'everyone';

/**
 * `50% of 8` is 4. Told of where exactly one whole number of people makes the percentage, and it is small (`count`); where
 * the group itself is small (`group`); and where none or all of fewer than twice the limit are meant, which says something of
 * each of them (`everyone`).
 */
export function shareOf({ value, decimals }: Percentage, base: number, limit: number): Share | undefined {
  if (base < 1) return undefined;
  if (base < limit) return 'group';
  if (value === 0 || value === 100) return base < limit * 2 ? 'everyone' : undefined;
  const step = 100 / base;
  const tolerance = 0.5 * 10 ** -decimals + 1e-9;
  const people = Math.round(value / step);
  const onlyOne = step > tolerance * 2;
  return onlyOne && people >= 1 && people < limit && Math.abs(people * step - value) <= tolerance
    ? 'count'
    : undefined;
}

/** What is wrong with such a percentage, as a sentence. */
export function shareWords(share: Share, limit: number): string {
  switch (share) {
    case 'count':
      return `This percentage and the number it is of show that it is about ${fewer(limit)} people.`;
    case 'group':
      return `This percentage is of a group of ${fewer(limit)} people.`;
    case 'everyone':
      return 'This percentage says something about everybody in a small group.';
  }
}

export interface TelltaleShare {
  readonly row: number;
  readonly column: number;
  readonly share: Share;
}

const percent = /%|\b(?:percent|percentage|pct|proportion)\b/;
const notBase = '(?! ?(?:weeks?|months?|days?|years?|yrs?|hours?|plus|to|-|\\+|%))';
const statedBase = new RegExp(`\\b(?:n|base) ?=? ?(\\d{1,4})\\b${notBase}`);
/** In a heading of percentages also `% of 12 pupils`; never `% of 16 year olds`. */
const headingBase = new RegExp(`\\b(?:n|base|of|out of) ?=? ?(\\d{1,4})\\b${notBase}`);
const baseColumn =
  /^(?:base|denominator|cohort|cohort size|out of|eligible|group size|total|total (?:pupils|children|young people|learners|cohort|number)|(?:number|total|pupils|children|number of (?:pupils|children|learners)) in (?:group|cohort|year group)|respondents|responses|number of responses)$/;

/** Whether the base of a percentage may be found in a table: every place that `telltaleShares` takes one from is here. */
export function mayShowBase({ columns, rows }: Table): boolean {
  return (
    columns.some(({ words }) => baseColumn.test(words) || headingBase.test(words)) ||
    rows.some(row => baseOfLabel(textAt(row, 0)) !== undefined)
  );
}

/** The percentages of a table whose base it shows: in their heading, in their row’s label or in a column of its own. */
export function telltaleShares(table: CountTable, limit: number): TelltaleShare[] {
  const { columns, lines } = table;
  const bases = columns.filter(({ at, words }) => at > 0 && baseColumn.test(words));
  const base = bases.length === 1 ? bases[0] : undefined;
  const shares = columns.filter(column => column.at > 0 && column !== base && isShare(table, column.at));
  return shares.flatMap(({ at, words }) => {
    const ofHeading = numberAfter(headingBase, words);
    return lines.flatMap((line, row) => {
      const said = percentageIn(textAt(line.cells, at));
      if (said === undefined) return [];
      const number =
        ofHeading ??
        baseOfLabel(textAt(line.cells, 0)) ??
        (base && wholeNumberIn(textAt(line.cells, base.at)));
      const share = number === undefined ? undefined : shareOf(said, number, limit);
      return share === undefined ? [] : [{ row, column: at, share }];
    });
  });
}

function isShare({ columns, lines }: CountTable, at: number): boolean {
  if (percent.test(columns[at]?.words ?? '')) return true;
  const filled = lines.filter(({ cells }) => textAt(cells, at) !== '');
  const signed = filled.filter(({ cells }) => textAt(cells, at).endsWith('%'));
  return signed.length > 0 && signed.length * 2 >= filled.length;
}

function baseOfLabel(label: string): number | undefined {
  return /\d/.test(label) ? numberAfter(statedBase, plainWords(label)) : undefined;
}

function numberAfter(pattern: RegExp, words: string): number | undefined {
  const found = pattern.exec(words)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A hidden number beside its percentage, of a total that stands below it, is that percentage of the total. */
export function hiddenBesideShare({ columns, lines }: CountTable, limit: number): TelltaleShare[] {
  const total = lines.find(({ isTotal }) => isTotal);
  if (total === undefined) return [];
  return columns.slice(1).flatMap(({ at }) => {
    const base = wholeNumberIn(textAt(total.cells, at));
    const share = columns[at + 1];
    if (base === undefined || share === undefined || !isShareCell(share.words, total, at + 1)) return [];
    return lines.flatMap(({ cells }, row): TelltaleShare[] => {
      const said = isHidden(textAt(cells, at)) ? percentageIn(textAt(cells, at + 1)) : undefined;
      const gives = said && shareOf(said, base, limit);
      return gives === 'count' ? [{ row, column: at + 1, share: gives }] : [];
    });
  });
}

/** Shares of a column add up to all of it. */
function isShareCell(words: string, total: Line, at: number): boolean {
  const whole = percentageIn(textAt(total.cells, at))?.value;
  return percent.test(words) && (whole === undefined || whole > 99);
}
