// `sef check` as a whole process beside linters, a formatter and a search: nothing kept from before, and with its cache.
import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, projectRoot } from '../../../scripts/project.mjs';
import { corpusDay, writeAreas } from '../corpus/corpus.mjs';
import { findPeers } from '../peers.mjs';
import { costOf, pairedRatio, runInTurns } from '../processes.mjs';
import { grouped, pairsOf, sizes } from '../rows.mjs';
import { median } from '../statistics.mjs';

const sef = join(projectRoot, 'dist', 'sef.cjs');
const made = join(cacheFolder, 'bench', 'made');

/**
 * @typedef {import('../processes.mjs').Cost} Cost
 * @typedef {import('../processes.mjs').Step} Step
 * @typedef {import('../rows.mjs').Row} Row
 * @typedef {import('../peers.mjs').Peer} Peer
 * @typedef {{ pairs: number, size: number, peers: readonly Peer[], hasCache: boolean }} Bench
 */

/** The most that a check may take of what another program takes. @type {Readonly<Record<string, number>>} */
const goals = {
  'cold/60/markdownlint-cli2': 0.25,
  'cold/60/empty Node': 3.5,
  'cold/10000/markdownlint-cli2': 0.1,
  'cold/10000/rumdl': 0.55,
  'cold/10000/remark-cli': 0.04,
  'cold/10000/memory': 0.7,
  'warm/10000': 2.2,
};

/** Milliseconds after which no further turn begins; how many turns that made is told in the table. */
const longest = 10 * 60_000;

/** @param {import('../rows.mjs').Options} options @returns {Promise<Row[]>} */
export async function checkRows({ pairs, quick, beside }) {
  await mkdir(made, { recursive: true });
  const found = await findPeers();
  const peers = found.filter(({ name }) => !beside || beside.includes(name));
  const ripgrep = found.find(({ name }) => name === 'ripgrep');
  const hasCache = knowsCache();
  if (!hasCache) console.error('Not measured: checks with a cache. This `sef check` has none.');
  /** @type {Row[]} */
  const rows = [];
  for (const size of quick ? sizes.slice(0, 2) : sizes) {
    const bench = { pairs, size, peers, hasCache };
    rows.push(...(await coldRows(bench)));
    if (hasCache && ripgrep && size !== sizes[0]) rows.push(await warmRow(bench, ripgrep));
    if (!beside) rows.push(await damagedRow(bench));
  }
  return rows.map(row => {
    const goal = goals[row.key];
    return goal === undefined ? row : { ...row, goal };
  });
}

function knowsCache() {
  const { stdout } = spawnSync(process.execPath, [sef, 'check', '--help'], { encoding: 'utf8' });
  return stdout.includes('--no-cache');
}

/** @param {Bench} bench @returns {Promise<Row[]>} */
async function coldRows({ pairs, size, peers, hasCache }) {
  const isLargest = size === sizes.at(-1);
  const isSlow = (/** @type {Peer} */ peer) => isLargest && peer.isSlow === true;
  const folder = await writeAreas(size);
  const empty = {
    name: 'empty Node',
    step: () => ({ command: process.execPath, args: ['--eval', ''], folder }),
  };
  // Of a few files a search takes less time than can be measured.
  /** @type {Pick<Peer, 'name' | 'step'>[]} */
  const quick = peers.filter(peer => !isSlow(peer) && (size !== sizes[0] || peer.name !== 'ripgrep'));
  if (size === sizes[0]) quick.push(empty);
  const sef = cold(folder, hasCache);
  return [
    ...(await rowsBeside(quick, { sef, size, turns: pairs, folder })),
    ...(await rowsBeside(peers.filter(isSlow), { sef, size, turns: pairs, folder })),
  ];
}

/**
 * @param {readonly Pick<Peer, 'name' | 'step'>[]} peers
 * @param {{ sef: Step, size: number, turns: number, folder: string }} bench
 * @returns {Promise<Row[]>}
 */
async function rowsBeside(peers, { sef, size, turns, folder }) {
  if (peers.length === 0) return [];
  /** @type {Record<string, Step[]>} */
  const programs = Object.fromEntries(peers.map(({ name, step }) => [name, [step(folder)]]));
  const all = await runInTurns({ sef: [sef], ...programs }, turns, longest);
  const { sef: ours, ...others } = all;
  /** @type {Record<string, Cost[]>} */
  const costs = others;
  const what = `Cold check of ${grouped(size)} files`;
  const rows = Object.entries(costs).map(([name, theirs]) =>
    ratioRow(`cold/${size}/${name}`, `${what} / ${name}`, ours, theirs),
  );
  const markdownlint = costs['markdownlint-cli2'];
  return markdownlint ? [...rows, ...memoryRow(`cold/${size}/memory`, what, ours, markdownlint)] : rows;
}

/**
 * @param {Pick<Bench, 'pairs' | 'size'>} bench
 * @param {Peer} ripgrep
 * @returns {Promise<Row>}
 */
async function warmRow({ pairs, size }, ripgrep) {
  const folder = await writeAreas(size);
  const cache = join(made, `cache-${size}`);
  await rm(cache, { recursive: true, force: true });
  const warm = { ...check(folder, []), env: { SEF_CACHE_DIR: cache } };
  await costOf(warm);
  // Both are done in no time, so that one run says little.
  const often = (/** @type {Step} */ step) => Array.from({ length: 5 }, () => step);
  const costs = await runInTurns({ sef: often(warm), ripgrep: often(ripgrep.step(folder)) }, pairs);
  const what = `Check of ${grouped(size)} files of which none has changed, five times / ripgrep, five times`;
  return ratioRow(`warm/${size}`, what, costs.sef, costs.ripgrep);
}

/** @param {Bench} bench @returns {Promise<Row>} */
async function damagedRow({ pairs, size, hasCache }) {
  const valid = cold(await writeAreas(size), hasCache);
  const damaged = cold(await writeAreas(size, { isDamaged: true }), hasCache);
  const costs = await runInTurns({ damaged: [damaged], valid: [valid] }, pairs, longest / 2);
  const what = `Cold check of ${grouped(size)} files, one in ten damaged / none damaged`;
  return ratioRow(`damaged/${size}`, what, costs.damaged, costs.valid);
}

/** @param {string} folder @param {boolean} hasCache @returns {Step} */
function cold(folder, hasCache) {
  return check(folder, hasCache ? ['--no-cache'] : []);
}

/** @param {string} folder @param {readonly string[]} more @returns {Step} */
function check(folder, more) {
  // Outside of the corpus: a report in it would be looked into the next time.
  const report = join(made, 'report.json');
  const args = [sef, 'check', '--today', corpusDay, '--format', 'json', '--output', report, ...more];
  return { command: process.execPath, args, folder };
}

/** @param {string} key @param {string} what @param {readonly Cost[]} a @param {readonly Cost[]} b @returns {Row} */
function ratioRow(key, what, a, b) {
  const value = pairedRatio(
    a.map(({ cpu }) => cpu),
    b.map(({ cpu }) => cpu),
  );
  return { key, what, value, unit: '×', note: `${pairsOf(a.length)}; CPU ${seconds(a)} / ${seconds(b)}` };
}

/** @param {string} key @param {string} what @param {readonly Cost[]} a @param {readonly Cost[]} b @returns {Row[]} */
function memoryRow(key, what, a, b) {
  const [ours, theirs] = [a, b].map(costs => costs.map(({ peak }) => peak));
  // Only Linux tells.
  if (!ours || !theirs || ours.includes(0)) return [];
  const note = `${pairsOf(a.length)}; ${median(ours).toFixed(0)} / ${median(theirs).toFixed(0)} MB`;
  const named = `${what}, peak memory / markdownlint-cli2`;
  return [{ key, what: named, value: pairedRatio(ours, theirs), unit: '×', note }];
}

/** @param {readonly Cost[]} costs */
function seconds(costs) {
  return `${(median(costs.map(({ cpu }) => cpu)) / 1000).toFixed(2)} s`;
}
