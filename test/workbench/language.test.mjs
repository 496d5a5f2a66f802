// What a person sees whose VS Code speaks another language, and for whom somebody has translated the extension.
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '../../scripts/project.mjs';
import { openSession } from '../../scripts/workbench.mjs';
import { openPage } from '../../scripts/workbench-page.mjs';
import { keepPicture } from './open.mjs';

/** A language that no one speaks: each text in marks that no text of ours has. */
const language = 'qps-ploc';

test('what the extension says is in the language of VS Code, with its values in their places (web host)', async () => {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-language-')));
  const { page, server, close } = await openSession({ settings: { 'sef.asOf': '2026-11-22' } });
  try {
    const folder = join(home, 'sample');
    await cp(join(projectRoot, 'media', 'sample'), folder, { recursive: true });
    const english = JSON.parse(await readFile(join(projectRoot, 'l10n', 'bundle.l10n.json'), 'utf8'));
    const texts = Object.keys(english).map(text => [text, `⟦${text}⟧`]);
    await page.addInitScript(name => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
    await page.route(`**/l10n/bundle.l10n.${language}.json`, route =>
      route.fulfill({ json: Object.fromEntries(texts) }),
    );
    await openPage(page, server, { folder, host: 'web', extensionRoot: projectRoot });
    await page.getByText('⟦SEF 5 of 11 covered⟧').waitFor();
    await keepPicture(page, 'language');
  } finally {
    await close();
    await rm(home, { recursive: true, force: true });
  }
});
