// The form beside the editor, in its real page: what a person fills in, and what others may meet there.
import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project.mjs';
import { keepPicture, withWorkbench } from './open.mjs';

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`the form and the text say the same, whichever is changed (${host} host)`, async () => {
    await withWorkbench({ host }, async ({ page, row, openFile, folder }) => {
      await row(/^11\. Multi-agency/).waitFor();
      await openFile('11-environment.md');
      const form = await formOf(page, 'Working well together');
      await form.getByLabel('System Lead: post').fill('Head of SEND');
      await form.getByLabel('System Lead: sector').selectOption('Education');
      const lead = page.locator('.view-line', { hasText: 'lead: { post: Head of SEND, sector: education }' });
      await lead.waitFor();
      await form.getByText('In the text, but not saved yet.').waitFor();
      await row(/^11\. Multi-agency working, thin, 2 gaps/).waitFor();

      await form.getByRole('radio', { name: 'Agreed' }).check();
      await page.locator('.view-line', { hasText: 'status: agreed' }).waitFor();
      await lead.click();
      await page.keyboard.press('ControlOrMeta+Z');
      await form.getByRole('radio', { name: 'Agreed', checked: false }).waitFor();

      await page.locator('.view-line', { hasText: 'title: Working well together' }).click();
      await page.keyboard.press('End');
      await page.keyboard.type(' for all');
      await form.getByRole('heading', { level: 1, name: 'Working well together for all' }).waitFor();
      assert.equal(await form.getByLabel('Title').inputValue(), 'Working well together for all');
      const saved = await readFile(join(folder, 'sections', '11-environment.md'), 'utf8');
      assert.ok(!saved.includes('Head of SEND'), 'nothing is saved that nobody has saved');
    });
  });
}

test('the form has no barrier that axe finds, in any kind of theme, for sections and for evidence', async () => {
  const axe = await readFile(join(projectRoot, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
  await withWorkbench({}, async ({ page, row, openFile, folder }) => {
    await row(/^5\. Valued/).waitFor();
    await putMistakes(join(folder, 'sections', '05-valued.md'));
    for (const [name, theme, kind] of themes) {
      await useTheme(folder, theme);
      for (const [file, title] of /** @type {const} */ ([
        ['05-valued.md', 'Valued'],
        ['parent-carer-survey-2026.md', 'Parent carer survey'],
      ])) {
        await openFile(file);
        const form = await formOf(page, title);
        await form.locator(`body.${kind}`).waitFor();
        // The page is transparent, which axe takes for white; what shines through is the side bar.
        await form.evaluate(() => {
          document.body.style.background = 'var(--vscode-sideBar-background)';
        });
        await form.evaluate(axe);
        const violations = await form.evaluate(async () => {
          // @ts-expect-error: it is in the page, not here
          const { violations } = await window.axe.run();
          return violations.map((/** @type {{ id: string, nodes: { html: string }[] }} */ { id, nodes }) => [
            id,
            ...nodes.map(({ html }) => html),
          ]);
        });
        await keepPicture(page, `details-${name}-${file}`);
        assert.deepEqual(violations, [], `${theme}, ${file}`);
      }
    }
  });
});

const themes = /** @type {const} */ ([
  ['light', 'Default Light Modern', 'vscode-light'],
  ['dark', 'Default Dark Modern', 'vscode-dark'],
  ['contrast', 'Default High Contrast', 'vscode-high-contrast'],
]);

/**
 * A typing error, a setting that nobody knows, no lead, and evidence that is listed: all that a form can have to show.
 *
 * @param {string} path
 */
async function putMistakes(path) {
  const text = await readFile(path, 'utf8');
  const support = 'supported-by: [../evidence/short-breaks-audit.md]';
  const changed = text
    .replace(/^status: .*$/m, `status: drat\ncolour: red\n${support}`)
    .replace(/^lead:.*\n/m, '');
  assert.notEqual(changed, text);
  await writeFile(path, changed);
}

/**
 * @param {string} folder
 * @param {string} theme
 */
async function useTheme(folder, theme) {
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(
    join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'workbench.colorTheme': theme }),
  );
}

/**
 * The frame of the form, once it shows the file with this title.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} title
 * @returns {Promise<import('playwright-core').Frame>}
 */
async function formOf(page, title) {
  const outer = page.frameLocator('iframe.webview').frameLocator('iframe');
  const heading = outer.getByRole('heading', { level: 1, name: title });
  await heading.waitFor();
  const frame = await (await heading.elementHandle())?.ownerFrame();
  assert.ok(frame);
  return frame;
}
