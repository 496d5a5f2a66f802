import { appendFile, cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder } from '../../scripts/project.mjs';
import { openWorkbench } from '../../scripts/workbench.mjs';

const sample = fileURLToPath(new URL('../../media/sample', import.meta.url));

/**
 * Opens a copy of the sample (or an empty folder) in a real workbench, shows the SEND SEF sidebar, and clears up after.
 *
 * @param {object} options
 * @param {'node' | 'web'} [options.host]
 * @param {boolean} [options.empty] a folder without a SEF
 * @param {boolean} [options.nowhere] no folder at all
 * @param {boolean} [options.several] two folders in one workspace, each a SEF
 * @param {Readonly<Record<string, string>>} [options.added] text to add to the end of files before they are opened
 * @param {boolean} [options.versions] in a folder that git keeps versions of, with one version saved before `added`
 * @param {boolean} [options.untrusted] in the restricted mode of a folder that nobody trusts yet
 * @param {(look: Look) => Promise<void>} use
 */
export async function withWorkbench(options, use) {
  const { host = 'node', empty, nowhere, several, untrusted, added = {}, versions } = options;
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-workbench-')));
  const folder = join(home, empty ? 'empty' : 'sample');
  if (empty) await cp(join(sample, 'data'), folder, { recursive: true });
  else await cp(sample, folder, { recursive: true });
  if (several) {
    await cp(sample, join(home, 'second'), { recursive: true });
    const folders = [{ path: 'sample' }, { path: 'second' }];
    await writeFile(join(home, 'both.code-workspace'), JSON.stringify({ folders }));
  }
  if (versions) await saveVersion(folder);
  for (const [path, text] of Object.entries(added)) await appendFile(join(folder, path), text);
  const settings = { 'sef.asOf': '2026-11-22', 'files.autoSave': 'off' };
  const workbench = await openWorkbench({
    ...(nowhere ? {} : { folder: several ? join(home, 'both.code-workspace') : folder }),
    host,
    settings,
    trustPrompts: untrusted ?? false,
    width: 1400,
    height: 900,
  });
  try {
    const { page } = workbench;
    await page.locator('.composite-bar [aria-label^="SEND SEF"]').first().click();
    await use({ ...workbench, folder, row: name => page.getByRole('treeitem', { name }) });
  } finally {
    await workbench.close();
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * Keeps what is on the screen, for somebody to look at.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} name
 */
export async function keepPicture(page, name) {
  await page.screenshot({ path: join(cacheFolder, 'workbench', `${name}.png`) });
}

/**
 * Puts the pointer on something until what it shows appears. VS Code takes a hover away again when the editor below it is
 * laid out anew, as it is while a window is still opening; people move the pointer once more then.
 *
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').Locator} on
 * @param {import('playwright-core').Locator} shown
 */
export async function pointUntil(page, on, shown) {
  for (let turn = 1; ; turn += 1) {
    await on.hover();
    try {
      await shown.waitFor({ timeout: 10_000 });
      return;
    } catch (error) {
      if (turn === 6) throw error;
      await page.mouse.move(0, 0);
    }
  }
}

/** @param {string} folder */
async function saveVersion(folder) {
  const commit = [
    '-c',
    'user.name=A Tester',
    '-c',
    'user.email=tester@example.org',
    'commit',
    '-qm',
    'First',
  ];
  for (const args of [['init', '-q'], ['add', '--all'], commit]) {
    const { code, output } = await run('git', args, folder);
    if (code !== 0) throw new Error(`git ${args[0]}: ${output}`);
  }
}

/**
 * @typedef {import('../../scripts/workbench.mjs').Workbench & {
 *   folder: string,
 *   row: (name: RegExp) => import('playwright-core').Locator,
 * }} Look
 */
