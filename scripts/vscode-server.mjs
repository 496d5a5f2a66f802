import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { installServer } from './install-vscode-server.mjs';
import { mayBePackaged, PlainError } from './project.mjs';

export { installServer, serverVersions } from './install-vscode-server.mjs';

/** @typedef {import('./install-vscode-server.mjs').ServerVersion} ServerVersion */

/**
 * @typedef {object} Server
 * @property {string} url such as http://127.0.0.1:40123, without a slash at the end
 * @property {number} port
 * @property {string} authority host and port, as vscode-remote URIs name them
 * @property {() => Promise<string>} logTail the last lines of what the server and its extension hosts logged
 * @property {() => Promise<void>} stop ends the server with its extension hosts and forgets its data
 */

/** A workbench that says nothing of its own, so that tests and screenshots see the extension alone. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  // As on a desktop: in a browser VS Code saves by itself after a second, in the middle of a test.
  'files.autoSave': 'off',
};

/**
 * Starts a VS Code server with an empty profile of its own on this machine's loopback address.
 *
 * @param {object} [options]
 * @param {ServerVersion} [options.version]
 * @param {number} [options.port] 0 takes any free port
 * @param {boolean} [options.trustPrompts] ask whether the folder is trusted, as a desktop VS Code does
 * @param {Record<string, unknown>} [options.settings] user settings on top of the quiet ones
 * @param {string} [options.installedExtension] the folder of an extension to install, in a copy, as users have it
 * @param {string} [options.defaultFolder] what the bare address opens
 * @returns {Promise<Server>}
 */
export async function startServer(options = {}) {
  const { version = '1.139', trustPrompts = false, settings = {} } = options;
  const { node, main } = await installServer(version);
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-vscode-')));
  const userSettings = { ...quietSettings, 'security.workspace.trust.enabled': trustPrompts, ...settings };
  await mkdir(join(home, 'data', 'User'), { recursive: true });
  await writeFile(join(home, 'data', 'User', 'settings.json'), JSON.stringify(userSettings, null, 2));
  await mkdir(join(home, 'extensions'));
  if (options.installedExtension !== undefined) {
    await copyExtension(options.installedExtension, join(home, 'extensions', 'extension-0.0.0'));
  }
  // Its own process group, so that stopping it also stops the extension hosts and file watchers it starts.
  const child = spawn(node, [main, ...serverArguments(home, options)], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const closed = new Promise(resolve => child.once('close', resolve));
  const end = () => {
    killGroup(child.pid);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', end);
  try {
    const port = await listeningPort(child, version);
    const authority = `127.0.0.1:${port}`;
    const stop = async () => {
      killGroup(child.pid);
      await closed;
      end();
      process.removeListener('exit', end);
    };
    return {
      url: `http://${authority}`,
      port,
      authority,
      logTail: () => logTail(join(home, 'data', 'logs')),
      stop,
    };
  } catch (error) {
    end();
    throw error;
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyExtension(from, to) {
  const filter = (/** @type {string} */ path) => mayBePackaged(relative(from, path).replaceAll('\\', '/'));
  await cp(from, to, { recursive: true, filter });
}

/**
 * @param {string} home
 * @param {{ port?: number, trustPrompts?: boolean, defaultFolder?: string }} options
 */
function serverArguments(home, { port = 0, trustPrompts = false, defaultFolder }) {
  return [
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off'],
    ...['--server-data-dir', home, '--extensions-dir', join(home, 'extensions')],
    ...(trustPrompts ? [] : ['--disable-workspace-trust']),
    ...(defaultFolder === undefined ? [] : ['--default-folder', defaultFolder]),
  ];
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @param {string} version
 * @returns {Promise<number>} the port, once the server answers on it
 */
function listeningPort(child, version) {
  return new Promise((resolve, reject) => {
    let output = '';
    /** @param {Buffer} data */
    const read = data => {
      output = (output + data).slice(-20_000);
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const fail = () =>
      reject(new PlainError(`The VS Code ${version} server did not start.\n${output.slice(-2000)}`));
    child.once('error', fail);
    child.once('close', fail);
  });
}

/** @param {number | undefined} pid */
function killGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** @param {string} folder */
async function logTail(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const tails = names
    .filter(name => name.endsWith('.log'))
    .map(async name => {
      const lines = (await readFile(join(folder, name), 'utf8')).trimEnd().split('\n');
      return `--- ${name}\n${lines.slice(-40).join('\n')}\n`;
    });
  return (await Promise.all(tails)).join('\n');
}
