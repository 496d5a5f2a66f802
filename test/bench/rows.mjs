// What the parts of the benchmark give: rows, which are shown as a table and recorded beside it.

/**
 * One line of the table. `goal` is the most that `value` may be, where there is one.
 *
 * @typedef {object} Row
 * @property {string} key the same in every run, so that runs can be put together and held against each other
 * @property {string} what
 * @property {number} value
 * @property {string} unit
 * @property {number} [goal]
 * @property {string} [note]
 * @property {{ what: string, microseconds: readonly number[] }} [bySize] at each of the sizes, smallest first
 *
 * @typedef {object} Options
 * @property {number} pairs how often programs are run in turn
 * @property {boolean} quick without the largest corpus
 * @property {readonly string[]} [beside] only what says most of a change, beside these programs alone
 */

/** The sizes of the corpora, in markdown files. */
export const sizes = /** @type {const} */ ([60, 1000, 10_000]);

/** @param {number} number as people write it */
export function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** @param {number} count */
export function pairsOf(count) {
  return count === 1 ? 'one pair' : `${count} pairs`;
}

/**
 * The digits that say something: a ratio of 0.043 is not 0.04 where the goal is 0.04.
 *
 * @param {number} value
 */
export function shown(value) {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 3;
  return value >= 1000 ? grouped(Math.round(value)) : value.toFixed(digits);
}

/** @param {Row} row @returns {'yes' | 'no' | ''} */
export function isKept({ value, goal }) {
  if (goal === undefined) return '';
  return value <= goal ? 'yes' : 'no';
}

/** @param {Pick<Row, 'value' | 'unit'>} row */
export function withUnit({ value, unit }) {
  return unit === '×' || unit === '' ? `${shown(value)}${unit && ' ×'}` : `${shown(value)} ${unit}`;
}
