// From a letter that is typed to the new findings, in a section as long as they get and in one far longer.
import { join } from 'node:path';
import { PlainError } from '../../../scripts/project.mjs';
import { runInside } from '../bundled.mjs';
import { corpusDay, writeCorpus, writeLongSection } from '../corpus/corpus.mjs';
import { longSection } from '../corpus/pages.mjs';
import { typeInWorker } from '../in-worker.mjs';
import { grouped } from '../rows.mjs';
import { median, quantile } from '../statistics.mjs';

/**
 * @typedef {{ wall: number, cpu: number }} Time milliseconds
 * @typedef {{ size: number, folder: string, textPath: string, length: 'usual' | 'long' }} Typed
 * @typedef {import('../rows.mjs').Row} Row
 */

const lengths = {
  usual: { name: '12 KB', goal: 4, edits: 200 },
  long: { name: '200 KB', goal: 16, edits: 60 },
};

/** A worker may take so many times the milliseconds that Node may. */
const inWorker = 2;

/** @param {import('../rows.mjs').Options} options @returns {Promise<Row[]>} */
export async function keystrokeRows({ beside }) {
  const rows = [];
  for (const size of beside ? [60] : [60, 1000]) {
    const folder = await writeCorpus(size);
    const usual = join(folder, longSection);
    rows.push(...(await nodeRows({ size, folder, textPath: usual, length: 'usual' })));
    const long = await writeLongSection(size, 200_000);
    rows.push(...(await nodeRows({ size, folder, textPath: long, length: 'long' })));
    if (beside) continue;
    rows.push(...(await workerRows({ size, folder, textPath: usual, length: 'usual' })));
    rows.push(...(await workerRows({ size, folder, textPath: long, length: 'long' })));
  }
  return rows;
}

/** @param {Typed} typed @returns {Promise<Row[]>} */
async function nodeRows({ size, folder, textPath, length }) {
  const { name, goal, edits: count } = lengths[length];
  /** @type {{ findings: number, edits: Time[], parses: Time[] }} */
  const found = await runInside('keystrokes', [folder, longSection, textPath, corpusDay, String(count)]);
  const [edits, cpu] = [found.edits.map(({ wall }) => wall), found.edits.map(time => time.cpu)];
  const parse = median(found.parses.map(time => time.cpu));
  const what = `Edit to findings, section of ${name}, ${grouped(size)} files`;
  return [
    {
      key: `edit/${size}/${length}`,
      what: `${what}: p95`,
      value: quantile(edits, 0.95),
      unit: 'ms',
      goal,
      note: `${edits.length} edits, ${found.findings} findings; p50 ${median(edits).toFixed(1)} ms; CPU p50 ${median(cpu).toFixed(1)}, p95 ${quantile(cpu, 0.95).toFixed(1)} ms`,
    },
    {
      key: `edit/${size}/${length}/remark`,
      what: `${what} / one remark parse of it`,
      value: median(cpu) / parse,
      unit: '×',
      note: `CPU p50 ${median(cpu).toFixed(1)} / ${parse.toFixed(1)} ms`,
    },
  ];
}

/** @param {Typed} typed @returns {Promise<Row[]>} none where there is no browser */
async function workerRows({ size, folder, textPath, length }) {
  const { name, goal, edits } = lengths[length];
  try {
    const times = await typeInWorker({ folder, path: longSection, textPath, day: corpusDay, count: edits });
    return [
      {
        key: `edit/${size}/${length}/worker`,
        what: `Edit to findings, section of ${name}, ${grouped(size)} files, in a web worker: p95`,
        value: quantile(times, 0.95),
        unit: 'ms',
        goal: goal * inWorker,
        note: `${times.length} edits; p50 ${median(times).toFixed(1)} ms`,
      },
    ];
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`Not measured: edits in a web worker. ${error.message}`);
    return [];
  }
}
