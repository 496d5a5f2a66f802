// The project's own code in a web worker of a headless Chromium, which is what vscode.dev runs it in.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../scripts/browser.mjs';
import { bundle } from './bundled.mjs';

/**
 * Types into a page of a SEF.
 *
 * @param {{ folder: string, path: string, textPath: string, day: string, count: number }} typing
 * @returns {Promise<number[]>} milliseconds from each text to its findings
 */
export async function typeInWorker({ folder, path, textPath, day, count }) {
  const code = await readFile(await bundle('keystrokes-worker', 'worker'), 'utf8');
  const asked = { files: await filesIn(folder), path, text: await readFile(textPath, 'utf8'), day, count };
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(askWorker, { code, asked });
  } finally {
    await browser.close();
  }
}

/** @param {string} folder @returns {Promise<Record<string, string>>} by their path in the folder */
async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath ?? entry.path, entry.name));
  const files = paths.map(async path => [path.slice(folder.length + 1), await readFile(path, 'utf8')]);
  return Object.fromEntries(await Promise.all(files));
}

/**
 * In the page.
 *
 * @param {{ code: string, asked: unknown }} work
 * @returns {Promise<number[]>}
 */
function askWorker({ code, asked }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  });
}
