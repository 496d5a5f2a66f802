// From an empty folder to a section that is covered, by somebody who knows neither YAML nor git: every step is kept as a picture.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`a newcomer goes from an empty folder to a covered section in plain words alone (${host} host)`, async () => {
    await withWorkbench({ host, empty: true }, async ({ page, row, folder }) => {
      const typed = /** @type {string[]} */ ([]);
      let step = 0;
      const keep = () => keepPicture(page, `newcomer-${host}-${String(++step).padStart(2, '0')}`);
      const type = async (/** @type {string} */ text) => {
        typed.push(text);
        // Until the question has the keyboard, what is typed would go into the page behind it.
        await box.locator('input:focus').waitFor();
        await page.keyboard.type(text);
      };
      const box = page.locator('.quick-input-widget:visible');
      const tick = (/** @type {string} */ name) =>
        box.locator('.monaco-list-row', { hasText: name }).first().click();
      const next = async (/** @type {string} */ title) => {
        await keep();
        await page.keyboard.press('Enter');
        await box.getByText(title).waitFor();
      };

      await keep();
      await page.getByRole('button', { name: 'New SEF here' }).click();
      await type('Exampleshire');
      await keep();
      await page.keyboard.press('Enter');
      await box.getByText('Area SEND inspections (June 2025)').waitFor();
      await keep();
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="01-identified.md"]').waitFor();
      const criterion = row(/^11\. Multi-agency working, missing, 6 gaps/);
      await criterion.click();
      await keep();

      /** @param {{ title: string, type: string, from: import('playwright-core').Locator }} evidence */
      const addEvidence = async ({ title, type: kind, from }) => {
        await from.hover();
        await from.getByRole('button', { name: 'Add evidence' }).click();
        await box.getByText('Add evidence (1/8)').waitFor();
        await type(title);
        await next('Add evidence (2/8)');
        await type(kind);
        await next('Add evidence (3/8)');
        await next('Add evidence (4/8)');
        await tick('Experiences in general');
        await next('Add evidence (5/8)');
        await tick('Parents and carers');
        await next('Add evidence (6/8)');
        await next('Add evidence (7/8)');
        await type('20/05/2026');
        await box.getByText('Understood as 20 May 2026.').waitFor();
        await next('Add evidence (8/8)');
        await keep();
        await page.keyboard.press('Enter');
      };
      await addEvidence({
        title: 'Parent carer survey 2026',
        type: 'Lived',
        from: row(/^Gap: This section has no evidence/),
      });
      await row(/^11\. Multi-agency working, thin/).waitFor();
      await keep();
      await addEvidence({
        title: 'Practice audit 2026',
        type: 'Quality',
        from: row(/^Gap: The current evidence that this section uses is all/),
      });
      await row(/^11\. Multi-agency working, covered/).waitFor();
      await keep();

      // The pages are there; what was changed in the section is for its author to save, or to take back.
      for (const page of ['parent-carer-survey-2026.md', 'practice-audit-2026.md'])
        assert.match(await readFile(join(folder, 'evidence', page), 'utf8'), /^foci: \[experiences\]$/m);
      for (const text of typed)
        assert.doesNotMatch(text, /[:#{}[\]]|commit|push|pull|branch/, 'nobody typed YAML or a word of git');
    });
  });
}
