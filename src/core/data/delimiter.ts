import Papa from 'papaparse';

export const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** As much of a text as is looked at: more rows than are needed, and too few characters to be slow on. */
const SAMPLE = 8000;
const ROWS = 40;

/**
 * What stands between the fields. Papa's own guess is put off by a title above the table (a narrow table below one
 * counts as having one column), so this takes the mark that gives the most rows of one width, then the widest.
 * A first line `sep=;`, which Excel writes and reads, is taken at its word.
 */
export function guessDelimiter(text: string, newline: string): Delimiter {
  const said = /^sep=(.)\s/i.exec(text.slice(0, 8))?.[1];
  const named = delimiters.find(delimiter => delimiter === said);
  if (named) return named;
  const sample = text.slice(0, SAMPLE);
  const best = { delimiter: delimiters[0] as Delimiter, rows: 0, width: 0 };
  for (const delimiter of delimiters) {
    const { rows, width } = commonWidth(sample, delimiter, newline);
    if (rows < best.rows || (rows === best.rows && width <= best.width)) continue;
    Object.assign(best, { delimiter, rows, width });
  }
  return best.delimiter;
}

/** The commonest number of fields above one, and in how many rows it is found. */
function commonWidth(sample: string, delimiter: Delimiter, newline: string): { rows: number; width: number } {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: newline as '\n' | '\r',
    preview: ROWS,
  });
  return mode(data.map(fields => fields.length).filter(width => width > 1));
}

/** The commonest of the widths and how often it occurs; of two as common, the wider. */
export function mode(widths: readonly number[]): { rows: number; width: number } {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = { rows: 0, width: 0 };
  for (const [width, rows] of counts) {
    if (rows > best.rows || (rows === best.rows && width > best.width)) best = { rows, width };
  }
  return best;
}
