// What a reviewer sees of a change: what it does to the SEF, and the difference itself, by the keyboard alone.
import assert from 'node:assert/strict';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepPicture, withWorkbench } from './open.mjs';

const section = 'sections/04-prepared.md';

/** @param {string} folder */
async function changeThings(folder) {
  const at = (/** @type {string} */ path) => join(folder, path);
  const change = async (/** @type {string} */ path, /** @type {(text: string) => string} */ how) =>
    writeFile(at(path), how(await readFile(at(path), 'utf8')));
  await change(section, text =>
    text
      .replace('position: mixed', 'position: strength')
      .replace('status: agreed', 'status: in-review')
      .replace('(../evidence/preparing-for-adulthood-plan.md)', '(https://example.org)'),
  );
  await change(
    'sections/05-valued.md',
    text => `${text}\nSee the [survey](../evidence/parent-carer-survey-2026.md).\n`,
  );
  await change('sections/10-evaluate.md', text => `${text}\nThe NHS number is 943 476 5919.\n`).catch(
    () => undefined,
  );
  await rename(at('evidence/moving-to-adult-health.md'), at('evidence/adult health – moving.md'));
  for (const path of [section, 'sections/experiences.md'])
    await change(path, text =>
      text.replaceAll('moving-to-adult-health.md', 'adult%20health%20–%20moving.md'),
    );
  await rm(at('evidence/holiday-activities-2025.md'));
}

test('a reviewer sees what a change does to the SEF, and opens the difference by the keyboard alone', async () => {
  await withWorkbench({ versions: true }, async ({ page, row, folder, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await changeThings(folder);
    await runCommand('SEF: Show the changes');
    // Room for all of it, as a reviewer would make.
    for (const view of ['Coverage', 'Section details'])
      await page.locator(`.pane-header[aria-label^="${view}"]`).click();
    await runCommand('SEF: Show the changes');
    await row(/^Gaps opened or made larger/).waitFor();
    await row(/^New findings about privacy, 1/).waitFor();
    await page.locator('.pane-header', { hasText: 'compared with the version last saved (' }).waitFor();
    await keepPicture(page, 'changes');
    // Down from row to row, as somebody does who hears each; rows that come later than the focus do not take it.
    await runCommand('SEF: Show the changes');
    await page.locator('.pane:has(.pane-header[aria-label^="Changes"]) .monaco-list:focus').waitFor();
    await page.keyboard.press('Home');
    const focused = page.locator('.pane:has(.pane-header[aria-label^="Changes"]) .monaco-list-row.focused');
    const heard = /^4\. Next steps, from mixed to strength, no reason given in the text/;
    for (let steps = 0; steps < 60; steps++) {
      const label = await focused.first().getAttribute('aria-label');
      if (heard.test(label ?? '')) break;
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.diff-editor, .monaco-diff-editor').first().waitFor();
    await page.locator('.tab.active', { hasText: '04-prepared.md: before and now' }).waitFor();
    await page.locator('.view-line', { hasText: 'position: strength' }).first().waitFor();
    await keepPicture(page, 'changes-difference');
    await runCommand('SEF: Choose what to compare with…');
    await page
      .locator('.quick-input-widget:visible')
      .getByText('The version last saved (committed)')
      .waitFor();
    await keepPicture(page, 'changes-choose');
    await page.keyboard.press('Escape');
    await runCommand('Preferences: Toggle between Light/Dark Themes');
    await runCommand('SEF: Show the changes');
    await keepPicture(page, 'changes-other-theme');
    assert.equal(await row(/^Evidence moved, 1/).count(), 1);
  });
});

test('without git the view explains itself', async () => {
  await withWorkbench({}, async ({ page, row, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    await runCommand('SEF: Show the changes');
    await page.getByText('Git keeps no versions of this folder').first().waitFor();
    await keepPicture(page, 'changes-no-repository');
  });
});
