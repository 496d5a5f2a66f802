// Measures SEND SEF and its peers side by side on a corpus that is always the same. It judges nothing: times depend on
// the machine and on what else it is doing, so ratios to a peer measured in the same minute say most.
import { readFile, stat } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { run } from '../../scripts/install-vscode-server.mjs';
import { PlainError, projectRoot, runScript } from '../../scripts/project.mjs';
import { measureActivation } from './activation.mjs';
import { measureCompletion } from './completion.mjs';
import { corpusDay, writeCorpus } from './corpus.mjs';
import { measureForm } from './form.mjs';
import { compareRows, historyRows } from './history.mjs';
import { measureIndexing } from './indexing.mjs';
import { measureKeystrokes } from './keystrokes.mjs';
import { measureNavigation } from './navigation.mjs';
import { pairedRatio, runInTurns } from './processes.mjs';
import { median, quantile } from './statistics.mjs';

const parts = /** @type {const} */ ([
  'check',
  'compare',
  'history',
  'keystrokes',
  'completion',
  'navigation',
  'form',
  'activation',
  'indexing',
  'size',
]);
const usage = `Usage: node test/bench/bench.mjs [${parts.join(' | ')} …] [--pairs N] [--json]
  --pairs N   how often each program is run in turn with its peers (7)
  --json      all figures as JSON instead of a table`;

/**
 * One line of the table. `goal` is the most that `value` may be, where there is one.
 *
 * @typedef {{ what: string, value: number, unit: string, goal?: number, note?: string }} Row
 */

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      pairs: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const chosen = chosenParts(positionals);
  await build();
  const small = (await writeCorpus(60)).folder;
  const large = (await writeCorpus(1000)).folder;
  const pairs = Math.max(1, Number(values.pairs));
  const measure = {
    check: async () => [
      ...(await checkRows(small, 60, pairs)),
      ...(await checkRows(large, 1000, Math.min(3, pairs))),
    ],
    compare: () => compareRows(pairs),
    history: () => historyRows(pairs),
    keystrokes: async () => [...(await keystrokeRows(small, 60)), ...(await keystrokeRows(large, 1000))],
    navigation: async () => navigationRows((await writeCorpus(500)).folder),
    completion: async () => completionRows((await writeCorpus(500)).folder),
    form: () => formRows(small),
    activation: () => activationRows(small),
    indexing: () => indexingRows(large),
    size: sizeRows,
  };
  /** @type {Row[]} */
  const rows = [];
  for (const part of chosen) {
    // Told on the other stream, so that `--json` can be read by a program.
    console.error(`Measuring: ${part}`);
    try {
      rows.push(...(await measure[part]()));
    } catch (error) {
      // A machine without a browser can still measure the rest.
      if (!(error instanceof PlainError)) throw error;
      console.error(`Not measured: ${part}. ${error.message}`);
    }
  }
  console.log(values.json ? JSON.stringify({ machine: machine(), rows }, undefined, 2) : tableOf(rows));
  return 0;
});

/** @param {string} folder @returns {Promise<Row[]>} */
async function completionRows(folder) {
  return (await measureCompletion(folder)).map(({ place, offered, p50, p95, cpu95 }) => ({
    what: `completion, 500 files: ${place}`,
    value: p95,
    unit: ' ms p95',
    goal: 20,
    note: `p50 ${p50.toFixed(2)} ms, CPU p95 ${cpu95.toFixed(2)} ms; ${offered} offered`,
  }));
}

/** @param {readonly string[]} names @returns {readonly (typeof parts)[number][]} */
function chosenParts(names) {
  const unknown = names.find(name => !parts.some(part => part === name));
  if (unknown !== undefined)
    throw new PlainError(`There is nothing called "${unknown}" to measure.\n${usage}`);
  return names.length === 0 ? parts : parts.filter(part => names.includes(part));
}

async function build() {
  const { code, output } = await run(process.execPath, [join(projectRoot, 'esbuild.mjs')], projectRoot);
  if (code !== 0) throw new PlainError(`The build failed.\n${output}`);
}

/** @param {string} folder @param {number} files @param {number} turns @returns {Promise<Row[]>} */
async function checkRows(folder, files, turns) {
  const markdownlint = join(projectRoot, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  const times = await runInTurns(
    {
      sef: [join(projectRoot, 'dist', 'sef.cjs'), 'check', '--today', corpusDay],
      markdownlint: [markdownlint, '**/*.md'],
      empty: ['--eval', ''],
    },
    { folder, turns },
  );
  const note = `${turns} turns; CPU ${milliseconds(times.sef)}, markdownlint-cli2 ${milliseconds(times.markdownlint)}, empty ${milliseconds(times.empty)}`;
  const what = `\`sef check\`, ${files} files`;
  return [
    {
      what: `${what} / markdownlint-cli2`,
      value: pairedRatio(times.sef, times.markdownlint),
      unit: '×',
      ...(files === 60 ? { goal: 0.65 } : {}),
      note,
    },
    { what: `${what} / empty Node script`, value: pairedRatio(times.sef, times.empty), unit: '×' },
  ];
}

/** @param {readonly number[]} times */
function milliseconds(times) {
  return `${median(times).toFixed(0)} ms`;
}

/** @param {string} folder @param {number} files @returns {Promise<Row[]>} */
async function keystrokeRows(folder, files) {
  const { characters, findings, edits, parses } = await measureKeystrokes(folder);
  const wall = edits.map(time => time.wall);
  const cpu = edits.map(time => time.cpu);
  const parse = parses.map(time => time.wall);
  const what = `Keystroke in a section of ${(characters / 1024).toFixed(1)} KB, ${files} files`;
  return [
    {
      what: `${what}: p95`,
      value: quantile(wall, 0.95),
      unit: 'ms',
      goal: 16,
      note: `${edits.length} edits, ${findings} findings; p50 ${median(wall).toFixed(1)} ms; CPU p50 ${median(cpu).toFixed(1)}, p95 ${quantile(cpu, 0.95).toFixed(1)} ms`,
    },
    {
      what: `${what} / one remark parse of it`,
      value: pairedRatio(wall, parse),
      unit: '×',
      note: `remark p50 ${median(parse).toFixed(1)}, p95 ${quantile(parse, 0.95).toFixed(1)} ms`,
    },
  ];
}

/** @param {string} folder @returns {Promise<Row[]>} */
async function navigationRows(folder) {
  const { documents, ...times } = await measureNavigation(folder);
  return Object.entries(times).map(([what, taken]) => ({
    what: `${what[0]?.toUpperCase()}${what.slice(1)} in ${documents} documents: p95`,
    value: quantile(taken, 0.95),
    unit: 'ms',
    ...(what === 'hover' ? { goal: 20 } : {}),
    note: `${taken.length} places; p50 ${median(taken).toFixed(2)}, worst ${Math.max(...taken).toFixed(1)} ms`,
  }));
}

/** @param {string} folder @returns {Promise<Row[]>} */
async function formRows(folder) {
  const rows = [];
  for (const host of /** @type {const} */ (['node', 'web'])) {
    const { form, editor } = await measureForm(folder, host, 120);
    const own = `the editor’s own line p50 ${median(editor).toFixed(0)}, p95 ${quantile(editor, 0.95).toFixed(0)} ms`;
    rows.push({
      what: `From a key to the form, ${host} host: p50`,
      value: median(form),
      unit: 'ms',
      goal: 50,
      note: `${form.length} keys; p95 ${quantile(form, 0.95).toFixed(0)}, worst ${Math.max(...form).toFixed(0)} ms; ${own}`,
    });
  }
  return rows;
}

/** @param {string} folder @returns {Promise<Row[]>} */
async function activationRows(folder) {
  const rows = [];
  for (const host of /** @type {const} */ (['node', 'web'])) {
    const { ours, peers } = await measureActivation(folder, host, 5);
    const beside = peers.length > 0 ? `; VS Code's own Git beside it ${median(peers)}` : '';
    const note = `5 windows: ${ours.join(', ')} ms${beside}`;
    rows.push({
      what: `Activation with code loading, ${host} host`,
      value: median(ours),
      unit: 'ms',
      goal: 50,
      note,
    });
  }
  return rows;
}

/** @param {string} folder @returns {Promise<Row[]>} */
async function indexingRows(folder) {
  const { ready, busy, idle } = await measureIndexing(folder);
  // On a busy machine a turn is long because others have the processor; what the host itself worked is what counts.
  const own = ownTimes(busy.turns);
  const [loading = 0, ...turns] = own;
  const over = turns.filter(time => time > 10).length;
  const clean = Math.max(0, ...ownTimes(withoutPauses(busy)).slice(1));
  const before = Math.max(0, ...ownTimes(idle.turns));
  return [
    {
      what: 'Longest turn of the Node extension host while 1,000 files are indexed',
      value: Math.max(0, ...turns),
      unit: 'ms',
      goal: 10,
      note: `${busy.count} turns, ${over} over 10 ms; those over 1 ms: p50 ${quantile(turns, 0.5).toFixed(1)}, p99 ${quantile(turns, 0.99).toFixed(1)}; the host idle beforehand ${before.toFixed(1)}; without V8's pauses for garbage ${clean.toFixed(1)}`,
    },
    { what: 'The turn before, which loads the code', value: loading, unit: 'ms' },
    { what: 'Until 1,000 files are indexed and shown', value: ready, unit: 'ms' },
  ];
}

/**
 * The clocks differ in how finely they count; a turn cannot have worked longer than it lasted.
 *
 * @param {readonly { wall: number, cpu: number }[]} turns
 */
function ownTimes(turns) {
  return turns.map(({ wall, cpu }) => Math.min(wall, cpu));
}

/** @param {import('./indexing.mjs').Watched} watched */
function withoutPauses({ turns, pauses }) {
  return turns.map(({ at, wall, cpu }) => {
    const during = pauses.filter(pause => pause.at >= at && pause.at < at + wall);
    const paused = during.reduce((sum, pause) => sum + pause.wall, 0);
    return { wall: wall - paused, cpu };
  });
}

/** @returns {Promise<Row[]>} */
async function sizeRows() {
  const names = ['extension.node.js', 'extension.web.js', 'sef.cjs', 'sample.json'];
  return Promise.all(
    names.map(async name => {
      const path = join(projectRoot, 'dist', name);
      const { size } = await stat(path);
      const packed = gzipSync(await readFile(path)).length;
      const goal = name.startsWith('extension') ? { goal: 900 } : {};
      return {
        what: `dist/${name}`,
        value: size / 1024,
        unit: 'KB',
        ...goal,
        note: `gzip ${(packed / 1024).toFixed(0)} KB`,
      };
    }),
  );
}

function machine() {
  const [first, ...others] = cpus();
  return `${1 + others.length} × ${first?.model.trim() ?? 'unknown processor'}, Node ${process.version}, ${process.platform}`;
}

/** @param {readonly Row[]} rows */
function tableOf(rows) {
  const lines = rows.map(({ what, value, unit, goal, note = '' }) => {
    const digits = unit === '×' ? 2 : unit === 'KB' ? 0 : 1;
    const most = goal === undefined ? '' : `≤ ${goal} ${unit}`;
    const kept = goal === undefined ? '' : value <= goal ? 'yes' : 'no';
    return `| ${what} | ${value.toFixed(digits)} ${unit} | ${most} | ${kept} | ${note} |`;
  });
  return [`${machine()}`, '', '| | measured | goal | kept | |', '|---|---|---|---|---|', ...lines].join('\n');
}
