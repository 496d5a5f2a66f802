// What a person sees and does in the text of a page, in the real workbench.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

test('the names, figures and actions of a SEF have colours of their own, in light and in dark', async () => {
  await withWorkbench({}, async ({ page, openFile, runCommand }) => {
    await openFile('03-right-help.md');
    for (const theme of ['light', 'dark']) {
      const colour = (/** @type {string} */ text) => colourOf(page, text);
      await page.locator('.view-line', { hasText: 'right-help' }).first().waitFor();
      const plain = await colour('The right help at the right time');
      for (const own of ['right-help', 'health', 'in-review', '2026-10-28'])
        assert.notEqual(await colour(own), plain, `${own} in ${theme}`);
      const address = await colour('../data/therapy-waits.csv#');
      assert.notEqual(await colour('slt_within_18_weeks'), address, `the column in ${theme}`);
      assert.notEqual(await colour('2026-Q3'), address, `the row in ${theme}`);
      await keepPicture(page, `colours-${theme}`);
      await runCommand('Preferences: Toggle between Light/Dark Themes');
    }
  });
});

test('over a title the gaps are counted and listed; a citation tells of its evidence and renames it', {
  timeout: 120_000,
}, async () => {
  await withWorkbench({}, async ({ page, openFile, folder }) => {
    await openFile('03-right-help.md');
    await page.locator('.codelens-decoration a', { hasText: /^Evidence 3$/ }).waitFor();
    await page.locator('.codelens-decoration a', { hasText: /^Gaps \d$/ }).click();
    const list = page.locator('.quick-input-widget:visible');
    await list.getByText('Gaps of this section').waitFor();
    await keepPicture(page, 'gaps-of-a-section');
    await page.keyboard.press('Escape');

    const citation = page.locator('.view-line span', { hasText: 'parent-carer-survey-2026.md' }).last();
    await citation.hover();
    await page.locator('.monaco-hover', { hasText: 'carries the voices of' }).waitFor();
    await keepPicture(page, 'hover-of-a-citation');

    await citation.click();
    await page.keyboard.press('F2');
    const name = page.locator('.rename-box input');
    await name.waitFor();
    assert.equal(await name.inputValue(), 'parent-carer-survey-2026');
    await keepPicture(page, 'rename-from-a-citation');
    await name.fill('What families say, 2026');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'what-families-say-2026.md' }).first().waitFor();
    // The words change at once, the files a moment later.
    const other = () => readFile(join(folder, 'sections', '02-participate.md'), 'utf8');
    while (!existsSync(join(folder, 'evidence', 'what-families-say-2026.md'))) await nextFrame(page);
    while (!/\.\.\/evidence\/what-families-say-2026\.md/.test(await other())) await nextFrame(page);
    assert.ok(!existsSync(join(folder, 'evidence', 'parent-carer-survey-2026.md')));
  });
});

/** @param {import('playwright-core').Page} page */
function nextFrame(page) {
  return page.evaluate(() => new Promise(resolve => requestAnimationFrame(resolve)));
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} text a whole token
 */
async function colourOf(page, text) {
  const token = page
    .locator('.view-line span > span')
    .filter({ hasText: new RegExp(`^\\s*${text.replace(/[./]/g, '\\$&').replaceAll(' ', '\\s')}\\s*$`) });
  return token.first().evaluate(element => getComputedStyle(element).color);
}
