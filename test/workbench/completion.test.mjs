// What is offered while a person types, in the real workbench, where markdown has suggestions turned off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`settings, lists, citations and figures are offered while somebody types (${host} host)`, async () => {
    await withWorkbench({ host }, async ({ page, row, openFile }) => {
      await row(/^11\. Multi-agency working/).waitFor();
      await openFile('11-environment.md');
      const { keyboard } = page;
      const offered = page.locator('.suggest-widget.visible');
      /** @param {RegExp} name */
      const isOffered = name => offered.locator('.monaco-list-row', { hasText: name }).first().waitFor();
      const leave = async () => {
        await keyboard.press('Escape');
        await offered.waitFor({ state: 'hidden' });
      };

      await keyboard.press('Control+Home');
      await keyboard.press('ArrowDown');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await isOffered(/^lead/);
      await leave();
      await keyboard.type('supported-by: [');
      await isOffered(/parent-carer-survey-2026\.md/);
      await leave();
      await keyboard.press('ArrowUp');
      await keyboard.press('End');
      for (const _ of 'environment') await keyboard.press('Backspace');
      await keyboard.press('Backspace');
      await keyboard.type(' ');
      await isOffered(/^right-help.*3\. Right help/);
      await keepPicture(page, `offered-criterion-${host}`);
      await leave();

      await keyboard.press('Control+End');
      await keyboard.press('Enter');
      await keyboard.type('Parents say so, and we ');
      assert.ok(!(await offered.isVisible()), 'nothing disturbs plain prose');
      await keyboard.type('[');
      await isOffered(/^Parent carer survey 2026/);
      await keepPicture(page, `offered-evidence-${host}`);
      await keyboard.type('parent carer');
      await isOffered(/^Parent carer survey 2026/);
      await keyboard.press('Enter');
      const line = page.locator('.view-line', { hasText: 'Parents say so' });
      await line
        .filter({ hasText: '[Parent carer survey 2026](../evidence/parent-carer-survey-2026.md)' })
        .waitFor();

      await keyboard.press('Enter');
      await keyboard.type('Now [](../data/therapy-waits.csv#');
      await isOffered(/^2026-Q3/);
      await keyboard.type('2026-Q3.slt_within');
      await isOffered(/^slt_within_18_weeks.*68\.9/);
      await keepPicture(page, `offered-cell-${host}`);
      await keyboard.press('Enter');
      await page
        .locator('.view-line', { hasText: '[68.9](../data/therapy-waits.csv#2026-Q3.slt_within_18_weeks)' })
        .waitFor();
    });
  });
}
