// What a person sees on the way of a version to others, and where two people changed the same words.
import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/install-vscode-server.mjs';
import { keepPicture, withWorkbench } from './open.mjs';

const section = 'sections/04-prepared.md';

/**
 * A place beside the SEF where it is shared, and a colleague's copy from there.
 *
 * @param {string} folder
 */
async function share(folder) {
  const [place, theirs] = ['shared.git', 'theirs'].map(name => join(folder, '..', name));
  const git = async (/** @type {string} */ where, /** @type {string[]} */ ...args) => {
    const who = ['-c', 'user.name=Cleo Colleague', '-c', 'user.email=colleague@example.org'];
    const { code, output } = await run('git', [...who, ...args], where);
    if (code !== 0) throw new Error(`git ${args[0]}: ${output}`);
    return output.trim();
  };
  const save = async (
    /** @type {string} */ where,
    /** @type {string} */ text,
    /** @type {string} */ sentence,
  ) => {
    await appendFile(join(where, section), text);
    await git(where, 'commit', '-qam', sentence);
  };
  await git(folder, 'branch', '-qM', 'main');
  await git(folder, 'config', 'user.name', 'A Tester');
  await git(folder, 'config', 'user.email', 'tester@example.org');
  await git(folder, 'clone', '-q', '--bare', folder, place);
  await git(folder, 'clone', '-q', place, theirs);
  await git(folder, 'remote', 'add', 'origin', place);
  await git(folder, 'fetch', '-q');
  await git(folder, 'branch', '-q', '-u', 'origin/main');
  return { place, theirs, git, save };
}

test('what would leave the computer is named before it is sent, on a branch of its own', async () => {
  await withWorkbench({ versions: true }, async ({ page, row, folder, runCommand }) => {
    await row(/^5\. Valued/).waitFor();
    const { place, git, save } = await share(folder);
    await save(folder, '\nWe will ask again in May.\n', 'Say when we ask again');
    const shared = await git(place, 'rev-parse', 'main');
    await page
      .locator('[id="send-sef.send-sef.sef.nextStep"]', { hasText: 'Send for review (push): 1 version' })
      .waitFor();
    await runCommand('SEF: Send for review (push, pull request)');
    const name = page.locator('.quick-input-widget:visible');
    await name.getByText('It goes on a branch of its own, “').waitFor();
    await keepPicture(page, 'send-name');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Send 1 version \(1 file\) to .*shared\.git\?$/).waitFor();
    await keepPicture(page, 'send-dialog');
    assert.equal(
      (await git(place, 'branch', '--list')).replace('*', '').trim(),
      'main',
      'nothing was sent yet',
    );
    await dialog.getByRole('button', { name: 'Send', exact: true }).click();
    await page.locator('.notification-list-item', { hasText: 'Sent: 1 version to' }).waitFor();
    await keepPicture(page, 'sent');
    assert.equal(await git(place, 'rev-parse', 'main'), shared);
    assert.match(
      await git(place, 'log', '--branches', '--not', 'main', '--format=%s'),
      /^Say when we ask again$/,
    );
  });
});

test('a conflict is explained, and its words are chosen in the merge editor', async () => {
  await withWorkbench({ versions: true }, async ({ page, row, folder, runCommand, openFile }) => {
    await row(/^5\. Valued/).waitFor();
    const { theirs, git, save } = await share(folder);
    await save(theirs, '\nTheir words.\n', 'Write of the visit');
    await git(theirs, 'push', '-q');
    await save(folder, '\nOur words.\n', 'Write of it too');
    await git(folder, 'fetch', '-q');
    await openFile(section);
    await page.locator('[id="send-sef.send-sef.sef.nextStep"]', { hasText: 'Others changed this' }).waitFor();
    await keepPicture(page, 'others-changed');
    await runCommand('SEF: Get latest (pull)');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Get 1 change by 1 person to 1 file of this SEF?').waitFor();
    await keepPicture(page, 'get-latest');
    await dialog.getByRole('button', { name: 'Get the latest' }).click();
    await dialog.getByText('You and somebody else changed the same lines in 1 file.').waitFor();
    await keepPicture(page, 'conflict');
    await dialog.getByRole('button', { name: 'Choose the words' }).click();
    await page.locator('.merge-editor').first().waitFor();
    await keepPicture(page, 'merge-editor');
  });
});
