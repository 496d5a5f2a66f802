// Draws media/icon.png from media/icon.svg: VS Code shows an extension's icon only as a PNG.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser.mjs';
import { projectRoot, runScript } from './project.mjs';

const size = 256;

await runScript(async () => {
  const svg = await readFile(join(projectRoot, 'media', 'icon.svg'), 'utf8');
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(projectRoot, 'media', 'icon.png'), png);
    console.log(`media/icon.png: ${size} × ${size}, ${(png.length / 1024).toFixed(1)} KB`);
  } finally {
    await browser.close();
  }
  return 0;
});
