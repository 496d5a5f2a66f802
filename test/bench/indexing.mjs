// Indexing in the Node extension host of a real VS Code: how long it takes, and how long it ever holds the others up.
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildExtensionTests } from '../../scripts/extension-test-bundle.mjs';
import { PlainError, projectRoot } from '../../scripts/project.mjs';
import { runInHost } from '../../scripts/run-in-host.mjs';
import { corpusDay } from './corpus.mjs';

/**
 * @typedef {{ at: number, wall: number, cpu: number }} Turn milliseconds
 * @typedef {{ count: number, turns: Turn[], pauses: { at: number, wall: number }[] }} Watched
 * @typedef {{ ready: number, status: { text: string }, idle: Watched, busy: Watched }} Indexing
 */

/** @param {string} corpus @returns {Promise<Indexing>} */
export async function measureIndexing(corpus) {
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
