import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder, PlainError } from './project.mjs';

/** @typedef {'1.139' | '1.100'} ServerVersion */

/**
 * The npm package code-server carries a built VS Code server and workbench, and npm packages carry Node
 * binaries and ripgrep too: so a real VS Code comes from the package registry alone, with nothing compiled.
 * 1.100 is the oldest VS Code that package.json promises; its ripgrep package would download from elsewhere.
 *
 * @type {Readonly<Record<ServerVersion, { codeServer: string, node: string, ripgrep?: string }>>}
 */
const releases = {
  1.139: { codeServer: '4.139.1', node: '24.21.0' },
  '1.100': { codeServer: '4.100.3', node: '20.20.2', ripgrep: '1.18.0' },
};

export const serverVersions = /** @type {ServerVersion[]} */ (Object.keys(releases));

/**
 * Installs a VS Code server into the cache once; later calls find it there.
 *
 * @param {ServerVersion} version
 * @param {{ cacheDir?: string }} [options]
 * @returns {Promise<{ node: string, main: string }>} the Node binary and the server script to run with it
 */
export async function installServer(version, { cacheDir = cacheFolder } = {}) {
  const release = releases[version];
  if (release === undefined) {
    throw new PlainError(
      `There is no VS Code server "${version}" here. Choose ${serverVersions.join(' or ')}.`,
    );
  }
  const folder = join(cacheDir, `vscode-${version}`);
  const platform = `${process.platform}-${process.arch}`;
  const server = {
    node: join(folder, 'node_modules', `node-${platform}`, 'bin', 'node'),
    main: join(folder, 'node_modules', 'code-server', 'lib', 'vscode', 'out', 'server-main.js'),
  };
  const stamp = join(folder, 'installed.json');
  const wanted = JSON.stringify({ ...release, platform });
  // The stamp is the last thing written, so an install that was interrupted is never taken for a whole one.
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== wanted) {
    await install(version, folder, platform);
    await writeFile(stamp, wanted);
    console.log(`VS Code ${version}: installed`);
  }
  return server;
}

/**
 * @param {ServerVersion} version
 * @param {string} folder
 * @param {string} platform
 */
async function install(version, folder, platform) {
  const { codeServer, node, ripgrep } = releases[version];
  if (process.platform === 'win32') {
    throw new PlainError('The VS Code server runs on Linux and macOS. On Windows use npm run test:desktop.');
  }
  console.log(
    `VS Code ${version}: installing code-server ${codeServer} into ${relative(process.cwd(), folder)}`,
  );
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const packages = [`code-server@${codeServer}`, `node-${platform}@${node}`];
  if (ripgrep !== undefined) packages.push(`@vscode/ripgrep-${platform}@${ripgrep}`);
  await npmInstall(folder, packages);

  console.log(`VS Code ${version}: installing the server's own packages`);
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await npmInstall(vscode, ['--omit=dev']);
  await replaceLogger(vscode);
  if (ripgrep !== undefined) {
    const target = join(vscode, 'node_modules', '@vscode', 'ripgrep', 'bin', 'rg');
    await mkdir(dirname(target), { recursive: true });
    await copyFile(join(folder, 'node_modules', '@vscode', `ripgrep-${platform}`, 'bin', 'rg'), target);
    await chmod(target, 0o755);
  }
}

/**
 * The server logs through a native module, which would need a compiler. Ours writes the same files in JavaScript.
 * The other native modules either ship built (the file watcher) or may be absent (watchdog, terminal, Kerberos).
 *
 * @param {string} vscode
 */
async function replaceLogger(vscode) {
  const folder = join(vscode, 'node_modules', '@vscode', 'spdlog');
  const shim = join(dirname(fileURLToPath(import.meta.url)), 'spdlog-in-javascript.cjs');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await copyFile(shim, join(folder, 'index.js'));
  await writeFile(join(folder, 'package.json'), '{ "name": "@vscode/spdlog", "main": "index.js" }\n');
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
async function npmInstall(folder, args) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  const { code, output } = await run('npm', ['install', '--prefix', folder, ...quiet, ...args], folder);
  if (code !== 0) {
    const tail = output.trim().split('\n').slice(-8).join('\n');
    throw new PlainError(`Could not install the VS Code server: npm install failed in ${folder}.\n${tail}`);
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<{ code: number, output: string }>} code 127 says that the command is not there
 */
export function run(command, args, cwd) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', data => (output += data));
    child.stderr.on('data', data => (output += data));
    child.on('error', error => resolve({ code: 127, output: error.message }));
    child.on('close', code => resolve({ code: code ?? 1, output }));
  });
}
