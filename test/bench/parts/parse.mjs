// Reading one file that is in memory already, and what is left of many files once they are read.
import { runInside } from '../bundled.mjs';
import { corpusDay, writeCorpus } from '../corpus/corpus.mjs';
import { shown } from '../rows.mjs';

/** @typedef {import('../rows.mjs').Row} Row */

const kinds = /** @type {const} */ ({
  remark: 'Parse a page, all of it, with remark',
  native: 'Parse a page, all of it, with the native parser',
  anyYaml: 'Read the settings of a page alone, with the parser of YAML',
  yaml: 'Read the settings of a page alone',
  scan: 'Look for personal details in a page',
});

/** @returns {Promise<Row[]>} */
export async function parseRows() {
  const { pages, bytes, ...times } = await runInside('parsing', [await writeCorpus(1000)]);
  const size = bytes / pages / 1024;
  const measured = Object.entries(kinds).filter(([kind]) => times[kind] !== undefined);
  return measured.map(([kind, what]) => ({
    key: `parse/${kind}`,
    what,
    value: times[kind],
    unit: 'µs',
    note: `CPU, ${pages} pages of ${size.toFixed(1)} KB; ${shown(times[kind] / 1000 / (size / 1024))} ms for each MB of pages`,
  }));
}

/** @returns {Promise<Row[]>} */
export async function memoryRows() {
  const args = [await writeCorpus(1000), corpusDay];
  const { documents, bytes } = await runInside('memory', args, ['--expose-gc']);
  return [
    {
      key: 'memory',
      what: 'Retained for 1,000 documents that are read and checked',
      value: (bytes / 1024 / 1024 / documents) * 1000,
      unit: 'MB',
      goal: 5,
      note: 'heap and what it holds outside, after collecting garbage',
    },
  ];
}
