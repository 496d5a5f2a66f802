// Takes media/screenshot.png, the picture in the README, in a real VS Code with a copy of the sample.
import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot, runScript } from './project.mjs';
import { openWorkbench } from './workbench.mjs';

const sample = join(projectRoot, 'media', 'sample');
const target = join(projectRoot, 'media', 'screenshot.png');
/** Wide enough that no row of what is opened is cut short. In CSS pixels, as the viewport is. */
const sidebarWidth = 700;
const panelHeight = 250;
const viewport = { width: 1600, height: 900 };

const settings = {
  // The sample was written for this day, so the picture says the same whenever it is taken.
  'sef.asOf': '2026-11-22',
  'files.autoSave': 'off',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'window.commandCenter': false,
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.fontSize': 12,
  'editor.folding': false,
  'editor.glyphMargin': false,
  'editor.lineNumbersMinChars': 3,
  'editor.rulers': [],
  'problems.defaultViewMode': 'tree',
  'workbench.editor.enablePreview': false,
  'workbench.tree.indent': 8,
  'remote.autoForwardPorts': false,
};

await runScript(async () => {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-screenshot-')));
  const folder = join(home, 'Exampleshire');
  await cp(sample, folder, { recursive: true });
  try {
    const workbench = await openWorkbench({ folder, settings, ...viewport });
    try {
      const png = await takePicture(workbench);
      await writeFile(target, png);
      console.log(`media/screenshot.png: ${(png.length / 1024).toFixed(0)} KB`);
    } finally {
      await workbench.close();
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  return 0;
});

/** @param {import('./workbench.mjs').Workbench} workbench */
async function takePicture({ page, runCommand }) {
  const row = (/** @type {RegExp} */ name) => page.getByRole('treeitem', { name });
  await page.locator('.composite-bar [aria-label^="SEND SEF"]').first().click();
  await row(/^9\. Commissioning/).waitFor();
  await runCommand('Problems: Focus on Problems View');
  await drag(page, '.part.sidebar', box => ({ x: box.x + box.width, y: 300 }), { x: sidebarWidth, y: 300 });
  const low = viewport.height - panelHeight;
  await drag(page, '.part.panel', box => ({ x: 900, y: box.y - 2 }), { x: 900, y: low });
  await row(/^9\. Commissioning/).click();
  await row(/^Gap: The current evidence that this section uses is all/).click();
  await page.locator('.tab.active[data-resource-name="09-commission.md"]').waitFor();
  // The editor has its colours, and VS Code has nothing more to say of its own start.
  await page.locator('.view-line .mtkb').first().waitFor();
  await page.locator('.cdr.squiggly-error').first().waitFor();
  await page.getByText('Activating Extensions').waitFor({ state: 'detached' });
  await page.locator('.part.sidebar .monaco-progress-container.active').waitFor({ state: 'detached' });
  await page.locator('.activitybar .badge-content', { hasText: /^\d+$/ }).waitFor();
  await page.mouse.move(900, 300);
  return page.screenshot();
}

/**
 * Moves the edge of a part of the workbench.
 *
 * @typedef {{ x: number, y: number }} Point
 * @param {import('playwright-core').Page} page
 * @param {string} part
 * @param {(box: Point & { width: number, height: number }) => Point} edge
 * @param {Point} to
 */
async function drag(page, part, edge, to) {
  const box = await page.locator(part).boundingBox();
  if (box === null) throw new Error(`The workbench does not show ${part}.`);
  const from = edge(box);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
}
