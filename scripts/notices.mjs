// Writes ThirdPartyNotices.txt: the licences of the packages whose code is in dist/. `--check` compares instead.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, forWorker, plugins } from '../esbuild.mjs';
import { PlainError, projectRoot, runScript } from './project.mjs';

const target = join(projectRoot, 'ThirdPartyNotices.txt');

await runScript(async () => {
  const folders = await bundledPackages();
  const text = noticesOf(await Promise.all(folders.map(readPackage)));
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
    console.log(`ThirdPartyNotices.txt: ${folders.length} packages`);
    return 0;
  }
  if ((await readFile(target, 'utf8').catch(() => '')) === text) return 0;
  throw new PlainError('ThirdPartyNotices.txt is out of date: run node scripts/notices.mjs.');
});

/** The folders of the packages that any of the bundles takes a file from. */
async function bundledPackages() {
  const extension = 'src/extension/activate.ts';
  const bundles = [
    { ...forNode, entryPoints: [extension, 'src/cli/main.ts'] },
    { ...forWorker, entryPoints: [extension] },
  ];
  const folders = new Set();
  for (const bundle of bundles) {
    const { metafile } = await build({
      ...bundle,
      absWorkingDir: projectRoot,
      bundle: true,
      write: false,
      outdir: 'dist',
      metafile: true,
      external: ['vscode'],
      logLevel: 'warning',
      plugins,
    });
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/** @param {string} folder relative to the project */
async function readPackage(folder) {
  const at = join(projectRoot, folder);
  const { name, version } = JSON.parse(await readFile(join(at, 'package.json'), 'utf8'));
  const file = (await readdir(at)).find(entry => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined) throw new PlainError(`${folder} comes without the text of its licence.`);
  const licence = (await readFile(join(at, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return { name: `${name} ${version}`, licence };
}

/**
 * Packages under word for word the same licence stand together above it.
 *
 * @param {readonly { name: string, licence: string }[]} packages
 */
function noticesOf(packages) {
  /** @type {Map<string, string[]>} */
  const byLicence = new Map();
  for (const { name, licence } of packages) {
    byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
  }
  const line = '-'.repeat(72);
  const parts = [...byLicence].map(([licence, names]) => `${line}\n${names.join('\n')}\n\n${licence}\n`);
  return `SEND SEF contains code of the packages below, under these licences.\n\n${parts.join('\n')}`;
}
