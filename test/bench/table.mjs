// The rows as people read them: in a terminal, and in docs/benchmarks.md between two marks.
import { PlainError } from '../../scripts/project.mjs';
import { grouped, isKept, shown, sizes, withUnit } from './rows.mjs';

/**
 * @typedef {import('./rows.mjs').Row} Row
 * @typedef {import('./recorded.mjs').Recorded} Recorded
 */

const begin = '<!-- npm run bench writes from here -->';
const end = '<!-- to here -->';

/** @param {Recorded} recorded @returns {string} markdown */
export function tableOf({ day, machine, versions, parts }) {
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const lines = Object.entries(parts).flatMap(([part, rows]) => [
    `| **${part}** | | | | |`,
    ...rows.map(lineOf),
  ]);
  const rows = Object.values(parts).flat();
  return [
    `Measured on ${day}: ${machine}. ${named.join(', ')}.`,
    '',
    '| | Measured | Target | Kept | How, and what it took |',
    '|---|---:|---:|---|---|',
    ...lines,
    ...slopesOf(rows),
  ].join('\n');
}

/** @param {Row} row */
function lineOf(row) {
  const { what, unit, goal, note = '' } = row;
  const most = goal === undefined ? '' : `≤ ${goal} ${unit}`;
  return `| ${[what, withUnit(row), most, isKept(row), note].map(inCell).join(' | ')} |`;
}

/** @param {readonly Row[]} rows @returns {string[]} */
function slopesOf(rows) {
  const found = rows.flatMap(({ bySize }) => (bySize ? [bySize] : []));
  if (found.length === 0) return [];
  return [
    '',
    `| Microseconds of CPU in one SEF of so many documents | ${sizes.map(grouped).join(' | ')} |`,
    '|---|---:|---:|---:|',
    ...found.map(
      ({ what, microseconds }) =>
        `| ${inCell(what)} | ${sizes.map((_, index) => shownAt(microseconds[index])).join(' | ')} |`,
    ),
  ];
}

/** @param {number | undefined} microseconds */
function shownAt(microseconds) {
  return microseconds === undefined ? '' : shown(microseconds);
}

/** @param {string} text */
function inCell(text) {
  return text.replaceAll('|', '\\|');
}

/**
 * The page with the table in its place; what people have written around it stays.
 *
 * @param {string} page
 * @param {string} table
 */
export function pageWith(page, table) {
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start < 0 || stop < start) {
    throw new PlainError(`docs/benchmarks.md has no place for the table: “${begin}” and then “${end}”.`);
  }
  return `${page.slice(0, start + begin.length)}\n\n${table}\n\n${page.slice(stop)}`;
}
