// What a person sees and does in the real workbench.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, pointUntil, withWorkbench } from './open.mjs';

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`a gap is seen, chosen, closed by typing, and gone (${host} host)`, async () => {
    await withWorkbench({ host }, async ({ page, row, folder }) => {
      await row(/^11\. Multi-agency working, thin, 3 gaps/).click();
      const gap = row(/^Gap: Nobody leads on this section/);
      await gap.click();
      await page.locator('.tab.active[data-resource-name="11-environment.md"]').waitFor();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('lead: { post: Head of SEND, sector: education }');
      await gap.waitFor({ state: 'detached' });
      await row(/^11\. Multi-agency working, thin, 2 gaps/).waitFor();
      const saved = await readFile(join(folder, 'sections', '11-environment.md'), 'utf8');
      assert.ok(!saved.includes('Head of SEND'), 'the gap went before anything was saved');
    });
  });
}

test('everything in the tree can be reached with the keyboard alone', async () => {
  await withWorkbench({}, async ({ page, row, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await runCommand('SEF: Show the coverage');
    await page.keyboard.press('Home');
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await row(/^Gap: All the evidence/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="05-valued.md"]').waitFor();
  });
});

test('a code in Problems opens the page of its rule', async () => {
  await withWorkbench({}, async ({ page, row, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await runCommand('Problems: Focus on Problems View');
    await page.locator('.markers-panel a', { hasText: 'SEF108' }).first().click();
    await page.locator('.tab.active', { hasText: 'SEF108.md' }).waitFor();
  });
});

test('sections with gaps are marked in the explorer, in words too', async () => {
  await withWorkbench({}, async ({ page, row, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await runCommand('View: Show Explorer');
    await page.getByRole('treeitem', { name: /sections/ }).click();
    await page
      .locator(
        '[aria-label$="05-valued.md • 2 problems in this file • SEF: missing, 2 gaps in this section"]',
      )
      .waitFor();
  });
});

test('a folder without a SEF offers to set one up, and that gives eleven sections to fill', async () => {
  await withWorkbench({ empty: true }, async ({ page, row, folder }) => {
    await page.getByText('There is no self-evaluation (SEF) in this folder yet').waitFor();
    await page.getByRole('button', { name: 'New SEF here' }).click();
    const box = page.locator('.quick-input-widget:visible');
    await box.locator('input').fill('Exampleshire');
    await page.keyboard.press('Enter');
    await box.getByText('Area SEND inspections (June 2025)').waitFor();
    await page.keyboard.press('Enter');
    await row(/^1\. Needs identified, missing, \d gaps/).waitFor();
    await row(/^11\. Multi-agency working, missing/).waitFor();
    await page.locator('.tab.active[data-resource-name="01-identified.md"]').waitFor();
    assert.match(await readFile(join(folder, 'sef.yaml'), 'utf8'), /^area: Exampleshire$/m);
  });
});

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`the sample opens from a folder without a SEF (${host} host)`, async () => {
    await withWorkbench({ empty: true, host }, async ({ page }) => {
      const button = page.getByRole('button', { name: 'Open the sample SEF' });
      const opened = page.context().waitForEvent('page');
      await button.click();
      const sample = await opened;
      await sample.locator('.composite-bar [aria-label^="SEND SEF"]').first().click();
      await sample.getByRole('treeitem', { name: /^5\. Valued and included, / }).waitFor();
    });
  });
}

test('a workspace of several folders shows each SEF under its area', async () => {
  await withWorkbench({ several: true }, async ({ page, row }) => {
    await row(/^Exampleshire, 14 gaps/)
      .nth(1)
      .waitFor();
    await row(/^1\. Needs identified, covered/)
      .nth(1)
      .waitFor();
    await page.getByText('SEF 10 of 22 covered').waitFor();
  });
});

test('a workspace that nobody trusts yet shows its coverage all the same', async () => {
  await withWorkbench({ untrusted: true }, async ({ page, row }) => {
    await page.getByText('Restricted Mode').first().waitFor();
    await row(/^5\. Valued and included, missing/).waitFor();
  });
});

test('without a folder, the view says to open one, and offers the sample and six first steps', async () => {
  await withWorkbench({ nowhere: true }, async ({ page }) => {
    await page.getByText('Open the folder your self-evaluation (SEF) is in').waitFor();
    await page.getByRole('button', { name: 'Open the sample SEF' }).waitFor();
    assert.equal(await page.locator('.tab').count(), 0, 'nothing opens by itself');
    await page.getByRole('button', { name: 'Show me how to begin' }).click();
    await page.getByRole('button', { name: 'New SEF here' }).waitFor();
    assert.equal(await page.locator('.getting-started-step').count(), 6);
    const picture = page.frameLocator('iframe.webview:not([src*="purpose=webviewView"])');
    await picture.frameLocator('iframe').locator('svg').waitFor();
  });
});

for (const host of /** @type {const} */ (['node', 'web'])) {
  test(`the pointer on a figure shows its row and a picture of its history (${host} host)`, async () => {
    await withWorkbench({ host }, async ({ page, row, openFile }) => {
      await row(/^3\. Right help/).waitFor();
      await openFile('03-right-help.md');
      const figure = page.locator('.view-line span', { hasText: /^68\.9%$/ }).first();
      const hover = page.locator('.monaco-hover:visible', { hasText: '2026-Q3' }).first();
      await pointUntil(page, figure, hover);
      const picture = hover.locator('img').first();
      await picture.waitFor();
      assert.ok(
        await picture.evaluate(async image => {
          await /** @type {HTMLImageElement} */ (image).decode();
          return /** @type {HTMLImageElement} */ (image).naturalWidth > 100;
        }),
        'the picture is loaded',
      );
      await keepPicture(page, `figure-${host}`);
    });
  });
}

test('a version with personal details in it is stopped, and why and where is said, but not what', async () => {
  const added = { 'sections/04-prepared.md': '\nNHS number 943 476 5919\n' };
  await withWorkbench({ versions: true, added }, async ({ page, row, runCommand }) => {
    await row(/^4\. Next steps/).waitFor();
    await runCommand('SEF: Save a version (commit)');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const said = (await dialog.textContent()) ?? '';
    assert.match(said, /sections\/04-prepared\.md/);
    assert.doesNotMatch(said, /476|5919/);
    await keepPicture(page, 'stop');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});
