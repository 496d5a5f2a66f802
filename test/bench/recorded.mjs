// What was measured before: the table is made of it, and later ratios are held against it.
import { PlainError } from '../../scripts/project.mjs';
import { shown } from './rows.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {object} Recorded
 * @property {string} day
 * @property {string} machine
 * @property {Readonly<Record<string, string>>} versions of the programs
 * @property {Readonly<Record<string, readonly Row[]>>} parts
 */

/** A ratio may be worse by a quarter before anybody is told: runs differ by about a tenth. */
const tolerance = 1.25;

/**
 * What is known after a run: a whole run says everything anew, one of chosen parts says those anew.
 *
 * @param {Recorded | undefined} before
 * @param {Recorded} now
 * @param {{ isWhole: boolean }} run
 * @returns {Recorded}
 */
export function merged(before, now, { isWhole }) {
  if (!before || isWhole) return now;
  if (before.machine !== now.machine) {
    throw new PlainError(
      `What is recorded is of another machine (${before.machine}). Run the whole benchmark to record this one.`,
    );
  }
  return {
    ...now,
    versions: { ...before.versions, ...now.versions },
    parts: { ...before.parts, ...now.parts },
  };
}

/**
 * The ratios that are worse than recorded. Times are never held against each other: another machine has others.
 *
 * @param {Recorded} recorded
 * @param {readonly Row[]} rows
 * @returns {{ worse: { key: string, sentence: string }[], unknown: string[] }}
 */
export function judged(recorded, rows) {
  const known = new Map(Object.values(recorded.parts).flatMap(part => part.map(row => [row.key, row.value])));
  const worse = [];
  const unknown = [];
  for (const { key, what, value, unit } of rows) {
    if (unit !== '×') continue;
    const before = known.get(key);
    if (before === undefined) unknown.push(what);
    else if (value > before * tolerance) {
      worse.push({ key, sentence: `${what}: ${shown(value)} ×, recorded ${shown(before)} ×` });
    }
  }
  return { worse, unknown };
}

/**
 * Of two runs the better one of each row: a busy machine makes ratios worse by itself, and never better.
 *
 * @param {readonly Row[]} first
 * @param {readonly Row[]} second
 * @returns {Row[]}
 */
export function better(first, second) {
  const others = new Map(second.map(row => [row.key, row]));
  return first.map(row => {
    const other = others.get(row.key);
    return other && other.value < row.value ? other : row;
  });
}

/** @param {Recorded} recorded as a file that changes where something has changed, not in the ninth digit */
export function asJson(recorded) {
  const rounded = (/** @type {string} */ _, /** @type {unknown} */ value) =>
    typeof value === 'number' ? Number(value.toPrecision(4)) : value;
  return `${JSON.stringify(recorded, rounded, 2)}\n`;
}
