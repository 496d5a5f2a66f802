// From a key pressed in the text to the form beside it that shows it, in the real workbench: both processes, both frames.
import { openWorkbench } from '../../../scripts/workbench.mjs';
import { writeCorpus } from '../corpus/corpus.mjs';
import { median, quantile } from '../statistics.mjs';

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function formRows() {
  const folder = await writeCorpus(60);
  const rows = [];
  for (const host of /** @type {const} */ (['node', 'web'])) {
    const { form, editor } = await measureForm(folder, host, 120);
    const own = `the editor’s own line p50 ${median(editor).toFixed(0)}, p95 ${quantile(editor, 0.95).toFixed(0)} ms`;
    rows.push({
      key: `form/${host}`,
      what: `From a key to the form, ${host} host: p50`,
      value: median(form),
      unit: 'ms',
      goal: 50,
      note: `${form.length} keys; p95 ${quantile(form, 0.95).toFixed(0)}, worst ${Math.max(...form).toFixed(0)} ms; ${own}`,
    });
  }
  return rows;
}

/**
 * Types at the end of the title of a section; the form shows the title as its heading. How long the editor itself
 * takes to show the letter is the floor on the machine that measures, which has no graphics processor.
 *
 * @param {string} folder a SEF of the corpus
 * @param {import('../../../scripts/workbench-page.mjs').HostKind} host
 * @param {number} times
 * @returns {Promise<{ form: number[], editor: number[] }>} milliseconds, one a key
 */
async function measureForm(folder, host, times) {
  const { page, openFile, close } = await openWorkbench({ folder, host, height: 900, width: 1400 });
  try {
    await page.locator('.composite-bar [aria-label^="SEND SEF"]').first().click();
    await openFile('01-identified.md');
    const title = page.frameLocator('iframe.webview').frameLocator('iframe').getByLabel('Title');
    await title.waitFor();
    const frame = await (await title.elementHandle())?.ownerFrame();
    if (!frame) throw new Error('The form has no frame.');
    await page.locator('.view-line', { hasText: 'title:' }).first().click();
    await page.keyboard.press('End');
    /** @type {{ form: number[], editor: number[] }} */
    const waits = { form: [], editor: [] };
    for (let time = 0; time < times; time += 1) {
      const shown = frame.evaluate(nextHeading);
      // So that the watchers are there before the key is pressed.
      await frame.evaluate(() => undefined);
      const typed = page.evaluate(nextLetter);
      await page.evaluate(() => undefined);
      await page.keyboard.press('x');
      const { pressed, written } = await typed;
      waits.editor.push(written - pressed);
      waits.form.push((await shown) - pressed);
    }
    // The first keys find code that has not run yet, as the first key of a person does; they count like the others.
    return waits;
  } finally {
    await close();
  }
}

/**
 * In the page: when the next key goes down, and when its letter is in the editor, on the clock that all frames share.
 *
 * @returns {Promise<{ pressed: number, written: number }>}
 */
function nextLetter() {
  return new Promise(resolve => {
    const now = () => performance.timeOrigin + performance.now();
    const lines = document.querySelector('.monaco-editor .view-lines');
    if (!lines) throw new Error('There is no editor.');
    const press = () => {
      const pressed = now();
      const watcher = new MutationObserver(() => {
        watcher.disconnect();
        resolve({ pressed, written: now() });
      });
      watcher.observe(lines, { childList: true, characterData: true, subtree: true });
    };
    window.addEventListener('keydown', press, { capture: true, once: true });
  });
}

/**
 * In the form: when its heading says something else.
 *
 * @returns {Promise<number>}
 */
function nextHeading() {
  return new Promise(resolve => {
    const before = document.querySelector('h1')?.textContent;
    const watcher = new MutationObserver(() => {
      if (document.querySelector('h1')?.textContent === before) return;
      watcher.disconnect();
      resolve(performance.timeOrigin + performance.now());
    });
    watcher.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
}
