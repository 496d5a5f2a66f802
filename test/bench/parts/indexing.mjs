// Indexing in the Node extension host of a real VS Code: how long it takes, and how long it ever holds the others up.
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtensionTests } from '../../../scripts/extension-test-bundle.mjs';
import { PlainError, projectRoot } from '../../../scripts/project.mjs';
import { runInHost } from '../../../scripts/run-in-host.mjs';
import { corpusDay, writeCorpus } from '../corpus/corpus.mjs';
import { quantile } from '../statistics.mjs';

/**
 * @typedef {{ at: number, wall: number, cpu: number }} Turn milliseconds
 * @typedef {{ count: number, turns: Turn[], pauses: { at: number, wall: number }[] }} Watched
 * @typedef {{ ready: number, status: { text: string }, idle: Watched, busy: Watched }} Indexing
 */

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function indexingRows() {
  const { ready, busy, idle } = await measureIndexing(await writeCorpus(1000));
  // On a busy machine a turn is long because others have the processor; what the host itself worked is what counts.
  const own = ownTimes(busy.turns);
  const [loading = 0, ...turns] = own;
  const over = turns.filter(time => time > 10).length;
  const clean = Math.max(0, ...ownTimes(withoutPauses(busy)).slice(1));
  const before = Math.max(0, ...ownTimes(idle.turns));
  return [
    {
      key: 'indexing/turn',
      what: 'Longest turn of the Node extension host while 1,000 files are indexed',
      value: Math.max(0, ...turns),
      unit: 'ms',
      goal: 10,
      note: `${busy.count} turns, ${over} over 10 ms; those over 1 ms: p50 ${quantile(turns, 0.5).toFixed(1)}, p99 ${quantile(turns, 0.99).toFixed(1)}; the host idle beforehand ${before.toFixed(1)}; without V8's pauses for garbage ${clean.toFixed(1)}`,
    },
    { key: 'indexing/load', what: 'The turn before, which loads the code', value: loading, unit: 'ms' },
    { key: 'indexing/ready', what: 'Until 1,000 files are indexed and shown', value: ready, unit: 'ms' },
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

/** @param {Watched} watched */
function withoutPauses({ turns, pauses }) {
  return turns.map(({ at, wall, cpu }) => {
    const during = pauses.filter(pause => pause.at >= at && pause.at < at + wall);
    const paused = during.reduce((sum, pause) => sum + pause.wall, 0);
    return { wall: wall - paused, cpu };
  });
}

/** @param {string} corpus @returns {Promise<Indexing>} */
async function measureIndexing(corpus) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-bench-')));
  const folder = join(home, 'workspace');
  const extensionRoot = join(home, 'extension');
  /** @type {string[]} */
  const failures = [];
  try {
    await cp(corpus, folder, { recursive: true });
    await mkdir(join(folder, '.vscode'));
    await writeFile(join(folder, '.vscode', 'settings.json'), JSON.stringify({ 'sef.asOf': corpusDay }));
    await writeSleepingExtension(extensionRoot);
    const trouble = await runInHost({
      host: 'bench',
      kind: 'node',
      version: '1.139',
      extensionRoot,
      testEntry: await buildExtensionTests({
        kind: 'node',
        host: 'bench',
        suite: join(projectRoot, 'test', 'bench', 'host'),
        folder: home,
      }),
      folder,
      timeout: 300_000,
      onEvent: ({ kind, message = '' }) => {
        if (kind === 'fail') failures.push(message);
      },
    });
    const why = trouble ?? failures[0];
    if (why !== undefined) throw new PlainError(`Indexing could not be measured: ${why}`);
    return JSON.parse(await readFile(join(folder, '.bench', 'indexing.json'), 'utf8'));
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * The extension as it is built, but it waits to be activated: otherwise it would be ready before anyone can watch.
 *
 * @param {string} folder
 */
async function writeSleepingExtension(folder) {
  await mkdir(folder);
  for (const part of ['dist', 'media', 'docs']) await symlink(join(projectRoot, part), join(folder, part));
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, activationEvents: [] }));
}
