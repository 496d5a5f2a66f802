// Whether twice the documents take twice the time, and no more: what is worked out of a SEF, at three sizes.
import { runInside } from '../bundled.mjs';
import { corpusDay, writeCorpus } from '../corpus/corpus.mjs';
import { longSection } from '../corpus/pages.mjs';
import { grouped, shown, sizes } from '../rows.mjs';

/** @typedef {import('../rows.mjs').Row} Row */

/** A little more is the processor's caches, which the largest corpus is too large for. */
const most = 1.5;

const works = /** @type {const} */ ({
  index: 'Index, who refers to whom',
  coverage: 'Coverage',
  check: 'Coverage, cross references and all rules',
  compare: 'Compare two versions, one page in twenty changed',
  tree: 'Tree of coverage as it is first shown',
  log: 'Evidence log',
});

/** @param {import('../rows.mjs').Options} options @returns {Promise<Row[]>} */
export async function slopeRows({ quick }) {
  /** @type {any[]} */
  const measured = [];
  for (const size of quick ? sizes.slice(0, 2) : sizes) {
    measured.push(await runInside('slope', [await writeCorpus(size), longSection, corpusDay]));
  }
  const [last, middle] = [measured.at(-1), measured.at(-2)];
  const between = `${grouped(last.documents)} documents / ${grouped(middle.documents)}`;
  const slopes = Object.entries(works).map(([work, what]) => {
    const microseconds = measured.map(found => (found[work] * 1000) / found.documents);
    const note = `CPU, all ${shown(last[work])} ms`;
    const bySize = { what: `${what}, for each document`, microseconds };
    return slopeRow(`slope/${work}`, `${what}, for each document: ${between}`, bySize, note);
  });
  // An edit touches as much of a large SEF as of a small one.
  const what = 'Check again after an edit';
  const edits = { what: `${what}, for each edit`, microseconds: measured.map(found => found.edit * 1000) };
  const edit = slopeRow('slope/edit', `${what}: ${between}`, edits, `CPU, ${shown(last.edit)} ms`);
  return quick ? [...slopes, edit] : [...slopes, edit, ...largestRows(last)];
}

/**
 * @param {string} key
 * @param {string} what
 * @param {NonNullable<Row['bySize']>} bySize
 * @param {string} note
 * @returns {Row}
 */
function slopeRow(key, what, bySize, note) {
  const [last = Number.NaN, middle = Number.NaN] = [...bySize.microseconds].reverse();
  return { key, what, value: last / middle, unit: '×', goal: most, note, bySize };
}

/** @param {any} found @returns {Row[]} */
function largestRows({ documents, index, check, edit }) {
  const of = `in one SEF of ${grouped(documents)} documents`;
  return [
    {
      key: 'largest/check',
      what: `Index and check all ${of}, already parsed`,
      value: index + check,
      unit: 'ms',
      note: 'CPU',
    },
    { key: 'largest/edit', what: `Check again after an edit ${of}`, value: edit, unit: 'ms', note: 'CPU' },
  ];
}
