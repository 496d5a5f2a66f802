// Comparing two revisions, and coverage over 500 of them, beside what it would take without: a check of each checkout.
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/project.mjs';
import { corpusDay } from '../corpus/corpus.mjs';
import { checkOut, writeRepository } from '../corpus/repository.mjs';
import { pairedRatio, runInTurns } from '../processes.mjs';
import { pairsOf } from '../rows.mjs';
import { median } from '../statistics.mjs';

const pages = 60;
const revisions = 500;
const sef = join(projectRoot, 'dist', 'sef.cjs');

/** @typedef {import('../processes.mjs').Cost} Cost */

/** @param {import('../rows.mjs').Options} options @returns {Promise<import('../rows.mjs').Row[]>} */
export async function compareRows({ pairs: turns }) {
  const repository = await writeRepository(pages, revisions);
  const rows = [];
  for (const base of ['main~10', `main~${revisions - 1}`]) {
    const { compare, apart } = await runInTurns(
      {
        compare: [node(repository, 'compare', base, 'main', '--fail-on', 'never', '--today', corpusDay)],
        apart: [
          { command: 'git', args: ['diff', base, 'main'], folder: repository },
          check(repository, base),
          check(repository, 'main'),
        ],
      },
      turns,
    );
    rows.push({
      key: `compare/${base}`,
      what: `\`sef compare ${base} main\`, ${pages} files / \`git diff\` and two checks`,
      value: pairedRatio(cpu(compare), cpu(apart)),
      unit: '×',
      ...(base === 'main~10' ? { goal: 0.6 } : {}),
      note: `${pairsOf(turns)}; CPU ${costs(compare)}, apart ${costs(apart)}; ${load()}`,
    });
  }
  return rows;
}

/** @param {import('../rows.mjs').Options} options @returns {Promise<import('../rows.mjs').Row[]>} */
export async function historyRows({ pairs: turns }) {
  const repository = await writeRepository(pages, revisions);
  const all = ['history', '--max', String(revisions), '--format', 'json'];
  const { once, cold, warm } = await runInTurns(
    {
      once: [check(repository, 'main')],
      cold: [node(repository, ...all, '--no-cache')],
      warm: [node(repository, ...all)],
    },
    turns,
  );
  const what = `\`sef history\` of ${revisions} revisions, ${pages} files, of the CPU of a check times ${revisions}`;
  const note = `${pairsOf(turns)}; a check ${costs(once)}; history ${costs(cold)}, again ${costs(warm)}; ${load()}`;
  const share = (/** @type {readonly Cost[]} */ history) =>
    (100 * pairedRatio(cpu(history), cpu(once))) / revisions;
  return [
    { key: 'history/cold', what: `${what}, nothing kept`, value: share(cold), unit: '%', goal: 5, note },
    { key: 'history/warm', what: `${what}, kept from before`, value: share(warm), unit: '%' },
  ];
}

/** Of a checkout, with nothing kept from a check before. @param {string} repository @param {string} revision */
function check(repository, revision) {
  return node(checkOut(repository, revision), 'check', '--today', corpusDay, '--no-cache');
}

/** @param {string} folder @param {readonly string[]} args */
function node(folder, ...args) {
  return { command: process.execPath, args: [sef, ...args], folder };
}

/** @param {readonly Cost[]} list */
function cpu(list) {
  return list.map(({ cpu }) => cpu);
}

/** @param {readonly Cost[]} list */
function costs(list) {
  return `${median(cpu(list)).toFixed(0)} ms (elapsed ${median(list.map(({ wall }) => wall)).toFixed(0)})`;
}

function load() {
  return `load ${loadavg()[0]?.toFixed(1)}`;
}
