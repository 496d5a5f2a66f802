// What a person sees of the evidence: in the preview, and when it is dragged onto a criterion.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

// Only here: beside a server, VS Code's own preview runs on the server, where a web worker cannot reach it.
test('the preview says what a section stands on, and keeps up when its evidence changes', async () => {
  await withWorkbench({}, async ({ page, row, openFile, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await openFile('05-valued.md');
    await runCommand('Markdown: Open Locked Preview to the Side');
    const preview = page
      .frameLocator('iframe.webview:not([src*="purpose=webviewView"])')
      .frameLocator('iframe');
    const banner = preview.locator('.sef-banner');
    await banner.getByText('Missing').waitFor();
    await preview.locator('.sef-citation.sef-stale').first().waitFor();
    await keepPicture(page, 'preview');
    // Back to the side of the text, so that the next page opens there and the preview stays in sight.
    await page.locator('.tab[data-resource-name="05-valued.md"]').first().click();
    await openFile('community-activities-survey-2025.md');
    await page.locator('.view-line', { hasText: /^date:/ }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('date: 2026-04');
    await banner.getByText('Thin').waitFor();
    await preview.locator('.sef-citation.sef-current').first().waitFor();
  });
});

test('evidence dragged onto a criterion with the mouse is cited there, and by the keyboard in another', async () => {
  await withWorkbench({}, async ({ page, row, runCommand, folder }) => {
    await row(/^5\. Valued and included, missing/).waitFor();
    await page.locator('.pane-header[aria-label^="Evidence"]').click();
    await row(/^Parent carer survey 2026/).dragTo(row(/^5\. Valued and included, missing/));
    await row(/^5\. Valued and included, thin/).waitFor();
    await page.getByText('“5. Valued and included” now counts “Parent carer survey 2026”').first().waitFor();
    await keepPicture(page, 'evidence-dragged');
    const saved = await readFile(join(folder, 'sections', '05-valued.md'), 'utf8');
    assert.match(saved, /^supported-by:\n {2}- \.\.\/evidence\/parent-carer-survey-2026\.md$/m);

    await runCommand('SEF: Cite in a section…');
    const input = page.locator('.quick-input-widget:visible input');
    await input.fill('Multi-agency practice');
    await page.keyboard.press('Enter');
    await page.getByPlaceholder('Which section is to cite it?').fill('11.');
    await page.keyboard.press('Enter');
    await page
      .getByText('“11. Multi-agency working” now counts “Multi-agency practice audit, summer 2026”')
      .first()
      .waitFor();
  });
});
