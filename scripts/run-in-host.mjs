import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { cacheFolder } from './project.mjs';
import { openSession } from './workbench.mjs';
import { openPage } from './workbench-page.mjs';

/**
 * @typedef {object} TestEvent
 * @property {'pass' | 'fail' | 'pending' | 'end'} kind
 * @property {string[]} title
 * @property {number} milliseconds
 * @property {string} [message]
 * @property {string} [stack]
 */

/**
 * @typedef {object} HostRun
 * @property {string} host its name, for messages and file names
 * @property {'node' | 'web'} kind
 * @property {import('./vscode-server.mjs').ServerVersion} version
 * @property {string} extensionRoot
 * @property {string} testEntry
 * @property {string} folder the workspace folder, which tests may write to
 * @property {number} timeout milliseconds for the whole host
 * @property {(event: TestEvent) => void} onEvent is told each test's result as it comes
 */

/**
 * Opens a workbench that runs the tests, and waits for its end.
 *
 * @param {HostRun} run
 * @returns {Promise<string | undefined>} why the run did not come to its end, if it did not
 */
export async function runInHost(run) {
  const { page, server, close } = await openSession({ version: run.version });
  /** @type {string[]} */
  const consoleLines = [];
  let failed = false;
  try {
    const ended = whenEnded(page, run, {
      onLine: line => consoleLines.push(line),
      onFail: () => (failed = true),
    });
    const opened = openPage(page, server, { ...run, host: run.kind }).then(() => ended);
    const trouble = await Promise.race([ended, opened]).catch(error => String(error.message ?? error));
    if (failed || trouble !== undefined) await keepEvidence(run.host, page, consoleLines, server);
    return trouble;
  } finally {
    await close();
  }
}

/**
 * The workbench tells of its test host through the console, and of that host's end through `codeAutomationExit`.
 *
 * @param {import('playwright-core').Page} page
 * @param {HostRun} run
 * @param {{ onLine: (line: string) => void, onFail: () => void }} observer
 * @returns {Promise<string | undefined>} undefined once all tests have run, else why not
 */
async function whenEnded(page, { timeout, onEvent }, { onLine, onFail }) {
  /** @type {(trouble?: string) => void} */
  let end = () => {};
  const ended = new Promise(resolve => (end = resolve));
  // Not a reason to stay alive once the page has failed to open.
  const timer = setTimeout(() => end(`no end after ${timeout / 1000} s`), timeout).unref();
  page.on('console', message => {
    const event = readEvent(message.text());
    if (event === undefined) return onLine(`[${message.type()}] ${message.text()}`);
    if (event.kind === 'fail') onFail();
    if (event.kind === 'end') end();
    else onEvent(event);
  });
  page.on('pageerror', error => onLine(`[page] ${error.stack ?? error}`));
  page.on('crash', () => end('the page crashed'));
  await page.exposeFunction('codeAutomationExit', () => end('the extension host ended before the tests did'));
  return ended.finally(() => clearTimeout(timer));
}

/**
 * @param {string} text
 * @returns {TestEvent | undefined}
 */
function readEvent(text) {
  const encoded = /sef-test-event:([\w+/=]+);/.exec(text)?.[1];
  return encoded === undefined ? undefined : JSON.parse(decodeURIComponent(atob(encoded)));
}

/**
 * Leaves behind what a person needs to understand a failure, and says where.
 *
 * @param {string} host
 * @param {import('playwright-core').Page} page
 * @param {readonly string[]} consoleLines
 * @param {import('./vscode-server.mjs').Server} server
 */
async function keepEvidence(host, page, consoleLines, server) {
  const folder = join(cacheFolder, 'test-extension', host);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'console.log'), `${consoleLines.slice(-300).join('\n')}\n`);
  await writeFile(join(folder, 'server.log'), await server.logTail());
  await page.screenshot({ path: join(folder, 'screenshot.png') }).catch(() => {});
  console.log(`  see screenshot.png, console.log and server.log in ${relative(process.cwd(), folder)}`);
}
