// A newcomer closes a gap without typing a character of YAML.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`a newcomer goes from a gap to a covered statement by answering questions (${host} host)`, async () => {
    await withWorkbench({ host }, async ({ page, row, folder }) => {
      await row(/^Friends, feeling safe, missing, 1 gap/).click();
      const gap = row(/^Gap: No evidence is about/);
      await gap.hover();
      await gap.getByRole('button', { name: 'Add evidence' }).click();
      const box = page.locator('.quick-input-widget:visible');
      const next = async (/** @type {string} */ title) => {
        await page.keyboard.press('Enter');
        await box.getByText(title).waitFor();
      };
      await box.getByText('Add evidence (1/8)').waitFor();
      await page.keyboard.type('Friendship survey 2026');
      await keepPicture(page, `evidence-title-${host}`);
      await next('Add evidence (2/8)');
      await keepPicture(page, `evidence-type-${host}`);
      await next('Add evidence (3/8)');
      await next('Add evidence (4/8)');
      // What the gap is about is ticked already.
      const ticked = box.getByRole('checkbox', { name: /^Friends, feeling safe/, checked: true });
      await ticked.first().waitFor();
      await keepPicture(page, `evidence-foci-${host}`);
      await next('Add evidence (5/8)');
      await next('Add evidence (6/8)');
      await next('Add evidence (7/8)');
      await page.keyboard.type('20/05/2026');
      await box.getByText('Understood as 20 May 2026.').waitFor();
      await keepPicture(page, `evidence-date-${host}`);
      await next('Add evidence (8/8)');
      await keepPicture(page, `evidence-sections-${host}`);
      await page.keyboard.press('Enter');
      await page.locator('.tab.active[data-resource-name="friendship-survey-2026.md"]').waitFor();
      await row(/^Friends, feeling safe, covered/).waitFor();
      await keepPicture(page, `evidence-written-${host}`);
      const saved = await readFile(join(folder, 'evidence', 'friendship-survey-2026.md'), 'utf8');
      assert.match(saved, /^foci: \[outcomes\/friends\]\ndate: 2026-05-20$/m);
    });
  });
}
