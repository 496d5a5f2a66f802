// What can be measured, by name, in the order of the table.
import { PlainError } from '../../scripts/project.mjs';
import { activationRows } from './parts/activation.mjs';
import { checkRows } from './parts/check.mjs';
import { completionRows } from './parts/completion.mjs';
import { formRows } from './parts/form.mjs';
import { compareRows, historyRows } from './parts/history.mjs';
import { indexingRows } from './parts/indexing.mjs';
import { keystrokeRows } from './parts/keystrokes.mjs';
import { navigationRows } from './parts/navigation.mjs';
import { memoryRows, parseRows } from './parts/parse.mjs';
import { sizeRows } from './parts/size.mjs';
import { slopeRows } from './parts/slope.mjs';

/**
 * @typedef {import('./rows.mjs').Options} Options
 * @typedef {import('./rows.mjs').Row} Row
 */

/** @type {Readonly<Record<string, (options: Options) => Promise<Row[]>>>} */
export const parts = {
  check: checkRows,
  parse: parseRows,
  keystrokes: keystrokeRows,
  slope: slopeRows,
  memory: memoryRows,
  compare: compareRows,
  history: historyRows,
  completion: completionRows,
  navigation: navigationRows,
  form: formRows,
  activation: activationRows,
  indexing: indexingRows,
  size: sizeRows,
};

/**
 * @param {readonly string[]} names none: all
 * @param {Options} options
 * @returns {Promise<Record<string, Row[]>>} the rows of each part that could be measured
 */
export async function measure(names, options) {
  const chosen = Object.entries(parts).filter(([name]) => names.length === 0 || names.includes(name));
  /** @type {Record<string, Row[]>} */
  const rows = {};
  for (const [name, part] of chosen) {
    // Told on the other stream, so that `--json` can be read by a program.
    console.error(`Measuring: ${name}`);
    try {
      rows[name] = await part(options);
    } catch (error) {
      // A machine without a browser can still measure the rest.
      if (!(error instanceof PlainError)) throw error;
      console.error(`Not measured: ${name}. ${error.message}`);
    }
  }
  return rows;
}
