import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { run } from './install-vscode-server.mjs';
import { PlainError } from './project.mjs';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** LocalNetworkAccessChecks: a worker's page may otherwise not read the extension from this machine. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=LocalNetworkAccessChecks',
];

/** @returns {Promise<import('playwright-core').Browser>} a headless Chromium; the caller closes it */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findBrowser(), args: flags });
}

/**
 * Names a Chromium to use: the one the person names, one on the PATH, Playwright's own, or Debian's, installed now.
 *
 * @returns {Promise<string>} the path of the program
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH ?? process.env.SEF_CHROMIUM;
  if (named !== undefined) {
    if (isProgram(named)) return named;
    throw new PlainError(`There is no browser at ${named}, which CHROME_PATH or SEF_CHROMIUM names.`);
  }
  const found = findCommand(commands) ?? [chromium.executablePath()].find(isProgram);
  return found ?? installDebianChromium();
}

/** @returns {Promise<string>} */
async function installDebianChromium() {
  if (process.getuid?.() === 0 && findCommand(['apt-get']) !== undefined) {
    console.log('Installing Chromium with apt-get');
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const found = findCommand(commands);
    if (found !== undefined) return found;
  }
  throw new PlainError('No Chromium was found. Install Chromium or Chrome, or name one with CHROME_PATH.');
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the first of these programs that is on the PATH
 */
export function findCommand(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(folder => folder !== '');
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
