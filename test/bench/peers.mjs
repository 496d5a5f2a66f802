// The programs that the benchmark compares with. They do other work than ours: see docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findCommand } from '../../scripts/browser.mjs';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder, PlainError, projectRoot } from '../../scripts/project.mjs';

const own = join(projectRoot, 'test', 'bench', 'peers');
const installed = join(cacheFolder, 'bench', 'peers');

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} version
 * @property {(folder: string) => import('./processes.mjs').Step} step looks at all the markdown below a folder
 * @property {boolean} [isSlow] minutes of CPU for 10,000 files
 */

/**
 * Those of the peers that this machine has or can install.
 *
 * @returns {Promise<Peer[]>}
 */
export async function findPeers() {
  const rg = ripgrep();
  if (!rg) console.error('Not compared with ripgrep: there is no rg on the PATH.');
  return [await markdownlint(), ...(await installedPeers()), ...(rg ? [rg] : [])];
}

/** @returns {Promise<Peer[]>} */
async function installedPeers() {
  try {
    await install();
    const hasRumdl = existsSync(join(installed, 'node_modules', '@rumdl'));
    if (!hasRumdl) console.error('Not compared with rumdl: its package is for Linux on x64.');
    return await Promise.all([remark(), oxfmt(), ...(hasRumdl ? [rumdl()] : [])]);
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`Not compared with remark-cli, rumdl and oxfmt: ${error.message}`);
    return [];
  }
}

/** The packages have a lock of their own, so that nobody who works on the project has to install them. */
async function install() {
  const names = ['package.json', 'package-lock.json'];
  const same = await Promise.all(
    names.map(async name => (await textOf(join(own, name))) === (await textOf(join(installed, name)))),
  );
  if (same.every(Boolean) && existsSync(join(installed, 'node_modules', '.package-lock.json'))) return;
  await mkdir(installed, { recursive: true });
  for (const name of names) await copyFile(join(own, name), join(installed, name));
  console.error('Installing the programs to compare with');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], installed);
  if (code !== 0) throw new PlainError(`they could not be installed.\n${output}`);
}

/** @param {string} path */
function textOf(path) {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** @param {string} folder the folder of a package */
async function versionOf(folder) {
  return String(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')).version);
}

/** @returns {Promise<Peer>} */
async function markdownlint() {
  const folder = join(projectRoot, 'node_modules', 'markdownlint-cli2');
  const args = [join(folder, 'markdownlint-cli2-bin.mjs'), '**/*.md'];
  return {
    name: 'markdownlint-cli2',
    version: await versionOf(folder),
    isSlow: true,
    step: at => ({ command: process.execPath, args, folder: at }),
  };
}

/** @returns {Promise<Peer>} */
async function remark() {
  const modules = join(installed, 'node_modules');
  const plugins = ['remark-frontmatter', 'remark-preset-lint-recommended'];
  const use = plugins.flatMap(name => ['--use', join(modules, name, 'index.js')]);
  const args = [join(modules, 'remark-cli', 'cli.js'), '.', '--quiet', ...use, '--no-stdout'];
  return {
    name: 'remark-cli',
    version: await versionOf(join(modules, 'remark-cli')),
    isSlow: true,
    step: at => ({ command: process.execPath, args, folder: at }),
  };
}

/**
 * The program itself, not the script that npm puts before it, which starts a Node first.
 *
 * @returns {Promise<Peer>}
 */
async function rumdl() {
  const folder = join(installed, 'node_modules', '@rumdl', `cli-${process.platform}-${process.arch}`);
  return {
    name: 'rumdl',
    version: await versionOf(folder),
    step: at => ({
      command: join(folder, 'rumdl'),
      args: ['check', '--no-cache', '-s', '.'],
      folder: at,
    }),
  };
}

/** @returns {Promise<Peer>} */
async function oxfmt() {
  const folder = join(installed, 'node_modules', 'oxfmt');
  return {
    name: 'oxfmt',
    version: await versionOf(folder),
    // It ends with 2 where it cannot read a file, after it has looked at all.
    step: at => ({
      command: process.execPath,
      args: [join(folder, 'bin', 'oxfmt'), '--check', '.'],
      folder: at,
      worst: 2,
    }),
  };
}

/** @returns {Peer | undefined} */
function ripgrep() {
  const command = findCommand(['rg']);
  if (command === undefined) return undefined;
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0] ?? 'of an unknown version';
  return {
    name: 'ripgrep',
    version,
    step: at => ({ command, args: ['-c', '^criterion:'], folder: at, worst: 2 }),
  };
}
