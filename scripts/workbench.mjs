import { resolve } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { projectRoot } from './project.mjs';
import { startServer } from './vscode-server.mjs';
import { openPage } from './workbench-page.mjs';

/**
 * @typedef {object} Workbench
 * @property {import('playwright-core').Page} page
 * @property {import('./vscode-server.mjs').Server} server
 * @property {(title: string) => Promise<void>} runCommand runs a command by its whole title, as F1 lists it
 * @property {(name: string) => Promise<void>} openFile opens a file of the workspace by its name or the end of its path
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} SessionOptions
 * @property {import('./vscode-server.mjs').ServerVersion} [version]
 * @property {number} [width] CSS pixels
 * @property {number} [height] CSS pixels
 * @property {number} [scale] device pixels for each CSS pixel
 * @property {boolean} [trustPrompts] ask whether the folder is trusted
 * @property {Record<string, unknown>} [settings] user settings
 */

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} [folder] the workspace folder; none: an empty window
 * @property {boolean} [extension] load the extension, built before; true when left out
 * @property {string} [extensionRoot] the extension's folder; this project when left out
 * @property {import('./workbench-page.mjs').HostKind} [host] node when left out
 * @property {string} [file] a file to open at once
 */

/**
 * Opens a real VS Code workbench in a headless browser, ready for use. It changes the folder it is given, as a
 * person would: give it a copy where that matters.
 *
 * @param {WorkbenchOptions & SessionOptions} options
 * @returns {Promise<Workbench>}
 */
export async function openWorkbench(options) {
  const { extension = true, extensionRoot = projectRoot, host = 'node' } = options;
  const session = await openSession(options);
  const { page, server, close } = session;
  try {
    await openPage(page, server, {
      host,
      ...(options.folder === undefined ? {} : { folder: resolve(options.folder) }),
      ...(extension ? { extensionRoot: resolve(extensionRoot) } : {}),
      ...(options.file === undefined ? {} : { file: resolve(options.file) }),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ...session,
    runCommand: title => runCommand(page, title),
    openFile: name => openFile(page, name),
  };
}

/**
 * Starts a server and an empty page in a browser, which are closed together.
 *
 * @param {SessionOptions} options
 * @returns {Promise<Pick<Workbench, 'page' | 'server' | 'close'>>}
 */
export async function openSession({ width = 1280, height = 800, scale = 1, ...serverOptions }) {
  const { version, trustPrompts, settings } = serverOptions;
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const server = await startServer({ version, trustPrompts, settings });
    const close = async () => {
      await browser.close();
      await server.stop();
    };
    return { page, server, close };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} title
 */
async function runCommand(page, title) {
  // A row is labelled with the title, then perhaps a key binding or "recently used" after a comma.
  await choose(page, 'F1', `>${title}`, new RegExp(`^${escapeRegExp(title)}(,|$)`), `the command "${title}"`);
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
async function openFile(page, name) {
  const base = name.slice(name.lastIndexOf('/') + 1);
  await choose(
    page,
    'ControlOrMeta+P',
    name,
    new RegExp(`^${escapeRegExp(base)}(,|\\s|$)`),
    `the file "${name}"`,
  );
  await page.locator(`.tab.active[data-resource-name=${JSON.stringify(base)}]`).waitFor();
  // What is typed at once would else go nowhere.
  await page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
}

/**
 * Types into the quick input that a key opens, and takes a row of what it then lists.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} key
 * @param {string} text
 * @param {RegExp} label
 * @param {string} what named when there is no such row
 */
async function choose(page, key, text, label, what) {
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  const row = page.locator('.quick-input-widget:visible').getByRole('option', { name: label }).first();
  // A list that was opened before the extension was known does not learn of it: so it is opened anew.
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await page.keyboard.press(key);
    await input.waitFor();
    await input.fill(text);
    const found = await row.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (found) {
      await row.click();
      await row.waitFor({ state: 'hidden' });
      return;
    }
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'hidden' });
  }
  throw new Error(`The workbench does not list ${what}.`);
}

/** @param {string} text */
function escapeRegExp(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
