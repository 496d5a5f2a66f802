// Measures SEND SEF and its peers side by side on corpora that are always the same. Times depend on the machine and on what
// else it is doing, so they are shown and never asserted; ratios to a peer measured in the same minute are.
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, serverVersions } from '../../scripts/install-vscode-server.mjs';
import { PlainError, projectRoot, runScript } from '../../scripts/project.mjs';
import { measure, parts } from './parts.mjs';
import { findPeers } from './peers.mjs';
import { asJson, better, judged, merged } from './recorded.mjs';
import { pageWith, tableOf } from './table.mjs';

/** @typedef {import('./recorded.mjs').Recorded} Recorded */

const usage = `Usage: npm run bench -- [${Object.keys(parts).join(' | ')} …] [options]
  Without the name of a part: all of them, and docs/benchmarks.md is written anew.
  --write     write the chosen parts into docs/benchmarks.md too
  --check     measure the ratios that take little time; fail where one is worse than recorded by a quarter
  --quick     leave out the corpus of 10,000 files; nothing is written
  --pairs N   how often each program is run in turn with its peers (5)
  --json      all figures as JSON instead of a table`;

const recordedPath = join(projectRoot, 'test', 'bench', 'recorded.json');
const pagePath = join(projectRoot, 'docs', 'benchmarks.md');

await runScript(async () => {
  const wanted = readArgs();
  if (wanted.help) {
    console.log(usage);
    return 0;
  }
  await build();
  if (wanted.check) return checkRatios(wanted);
  const measured = await measureAll(wanted);
  if (wanted.write) await record(measured, wanted);
  console.log(wanted.json ? JSON.stringify(measured, undefined, 2) : tableOf(measured));
  return 0;
});

/** @typedef {ReturnType<typeof readArgs>} Wanted */

function readArgs() {
  const { values, positionals: names } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      pairs: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = names.find(name => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new PlainError(`There is nothing called "${unknown}" to measure.\n${usage}`);
  const pairs = Number(values.pairs);
  if (!(pairs >= 1)) throw new PlainError(`--pairs needs a number such as 5, not "${values.pairs}".`);
  if (values.write && values.quick)
    throw new PlainError('--quick leaves out what the table has, so it cannot go with --write.');
  const isWhole = names.length === 0 && !values.quick;
  return { ...values, names, pairs, isWhole, write: values.write || isWhole };
}

async function build() {
  const { code, output } = await run(process.execPath, [join(projectRoot, 'esbuild.mjs')], projectRoot);
  if (code !== 0) throw new PlainError(`The build failed.\n${output}`);
}

/** @param {Wanted} wanted @returns {Promise<Recorded>} */
async function measureAll({ names, pairs, quick }) {
  const [first, ...others] = cpus();
  const processor = first?.model.trim() ?? 'unknown processor';
  return {
    day: new Date().toISOString().slice(0, 10),
    machine: `${1 + others.length} × ${processor}, ${process.platform}`,
    versions: await versions(names.length === 0 || names.includes('check')),
    parts: await measure(names, { pairs, quick }),
  };
}

/** @param {boolean} withPeers they are installed to be asked, so only where they are measured */
async function versions(withPeers) {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const peers = (withPeers ? await findPeers() : []).map(peer => [peer.name, peer.version]);
  return {
    'SEND SEF': version,
    Node: process.versions.node,
    'VS Code': serverVersions[0] ?? 'of no version',
    ...Object.fromEntries(peers),
  };
}

/** @param {Recorded} measured @param {Wanted} wanted */
async function record(measured, { isWhole }) {
  const all = merged(await readRecorded(), measured, { isWhole });
  const text = asJson(all);
  await writeFile(recordedPath, text);
  await writeFile(pagePath, pageWith(await readFile(pagePath, 'utf8'), tableOf(JSON.parse(text))));
}

/** @returns {Promise<Recorded | undefined>} */
async function readRecorded() {
  const text = await readFile(recordedPath, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : JSON.parse(text);
}

/** @param {Wanted} wanted @returns {Promise<number>} 1: a ratio is worse than it was */
async function checkRatios({ pairs, json }) {
  const recorded = await readRecorded();
  if (!recorded) throw new PlainError('There are no recorded ratios yet: run the whole benchmark first.');
  const options = { pairs: Math.min(3, pairs), quick: true, beside: ['markdownlint-cli2', 'rumdl'] };
  const measured = async () => Object.values(await measure(['check', 'keystrokes'], options)).flat();
  let rows = await measured();
  if (judged(recorded, rows).worse.length > 0) {
    console.error(
      'Some ratios are worse than recorded. Measuring again, because the machine may have been busy.',
    );
    rows = better(rows, await measured());
  }
  const { worse, unknown } = judged(recorded, rows);
  if (json) console.log(JSON.stringify({ worse, unknown, rows }, undefined, 2));
  for (const what of unknown) console.error(`Not recorded yet: ${what}`);
  for (const { sentence } of worse) console.error(`Worse by more than a quarter: ${sentence}`);
  if (worse.length === 0) console.error('No ratio is worse than recorded by more than a quarter.');
  return worse.length === 0 ? 0 : 1;
}
