// Makes the .vsix, without a network: for every kind of machine, or with `--target linux-x64` for that one, with the parser that is
// compiled for it. `--check` then installs it into a VS Code server and looks at the sample with it.
import { appendFile, cp, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';
import { extensionParts } from '../esbuild.mjs';
import { launchBrowser } from './browser.mjs';
import { installServer, run } from './install-vscode-server.mjs';
import { PlainError, projectRoot, runScript } from './project.mjs';
import { startServer } from './vscode-server.mjs';
import { openPage } from './workbench-page.mjs';

const maxBytes = 1024 * 1024;
/** With a parser that is compiled for one kind of machine. */
const maxBytesForTarget = 3 * 1024 * 1024;

await runScript(async () => {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, target: { type: 'string' } } });
  const { target } = values;
  const { name, version } = await readManifest();
  const vsix = join(projectRoot, `${name}-${target === undefined ? '' : `${target}-`}${version}.vsix`);
  const files = await listFiles({ cwd: projectRoot, dependencies: false });
  await refuseIncomplete(files);
  await pack(files, vsix, target);
  const { size } = await stat(vsix);
  console.log(`${relative(projectRoot, vsix)}: ${files.length} files, ${Math.round(size / 1024)} KB`);
  const most = target === undefined ? maxBytes : maxBytesForTarget;
  if (size > most) throw new PlainError(`The package is larger than ${most / 1024} KB.`);
  if (values.check) {
    await tryOut(vsix);
    console.log('Installed in VS Code, it shows the coverage of the sample.');
  }
  return 0;
});

async function readManifest() {
  return JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
}

/**
 * The package must hold whatever the manifest names and the code reads.
 *
 * @param {readonly string[]} files
 */
async function refuseIncomplete(files) {
  const { main, browser, icon, contributes } = await readManifest();
  const parts = extensionParts.map(({ file }) => file);
  const named = [main, ...parts, browser, icon, contributes.viewsContainers.activitybar[0].icon];
  const pages = (await readdir(join(projectRoot, 'docs', 'rules'))).map(page => `docs/rules/${page}`);
  const wanted = [...named, ...pages, 'dist/sample.json', 'LICENSE', 'ThirdPartyNotices.txt'];
  const missing = wanted.map(path => path.replace(/^\.\//, '')).filter(path => !files.includes(path));
  if (missing.length > 0) throw new PlainError(`The package would lack ${missing.join(', ')}.`);
}

/**
 * VS Code's page about an extension shows no picture that comes with the extension, so the README loses its own there.
 *
 * @param {readonly string[]} files
 * @param {string} packagePath
 * @param {string} [target]
 */
async function pack(files, packagePath, target) {
  const cwd = await mkdtemp(join(tmpdir(), 'sef-package-'));
  try {
    for (const path of ['.vscodeignore', ...files]) await cp(join(projectRoot, path), join(cwd, path));
    if (target !== undefined) await addNative(target, cwd);
    const readme = await readFile(join(cwd, 'README.md'), 'utf8');
    await writeFile(join(cwd, 'README.md'), readme.replaceAll(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm, ''));
    await createVSIX({
      cwd,
      packagePath,
      dependencies: false,
      ...(target === undefined ? {} : { target }),
      // The project has no public address yet, so links in the README stay as they are.
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
    });
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

/**
 * The extension looks for it under this name (src/host/native-markdown.ts).
 *
 * @param {string} target as VS Code names kinds of machines: `linux-x64`, `alpine-x64`, `darwin-arm64`, `win32-x64`
 * @param {string} cwd
 */
async function addNative(target, cwd) {
  const [platform = '', arch = ''] = target.split('-');
  const kinds = /** @type {Readonly<Record<string, string>>} */ ({
    linux: `linux-${arch}-gnu`,
    alpine: `linux-${arch}-musl`,
    darwin: `darwin-${arch}`,
    win32: `win32-${arch}-msvc`,
  });
  const name = `@bruits/satteri-${kinds[platform]}`;
  const folder = join(projectRoot, 'node_modules', name);
  const file = (await readdir(folder).catch(() => [])).find(found => found.endsWith('.node'));
  if (file === undefined)
    throw new PlainError(
      `The parser for ${target} is not installed here: npm install --no-save --force ${name}, then try again.`,
    );
  await cp(join(folder, file), join(cwd, 'dist', 'native.node'));
  await appendFile(join(cwd, '.vscodeignore'), '!dist/native.node\n');
}

/** @param {string} vsix */
async function tryOut(vsix) {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'sef-package-')));
  try {
    const folder = join(home, 'sample');
    await cp(join(projectRoot, 'media', 'sample'), folder, { recursive: true });
    await showCoverage(await install(vsix, join(home, 'extensions')), folder);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

/**
 * @param {string} vsix
 * @param {string} extensions
 * @returns {Promise<string>} the folder of the installed extension
 */
async function install(vsix, extensions) {
  const { node, main } = await installServer('1.139');
  const { code, output } = await run(node, [
    main,
    ...['--install-extension', vsix, '--extensions-dir', extensions, '--accept-server-license-terms'],
    ...['--server-data-dir', join(extensions, '..', 'server')],
  ]);
  const installed = (await readdir(extensions)).find(name => name.startsWith('send-sef.'));
  if (code !== 0 || installed === undefined) {
    throw new PlainError(`VS Code does not install the package.\n${output}`);
  }
  return join(extensions, installed);
}

/**
 * @param {string} installedExtension
 * @param {string} folder
 */
async function showCoverage(installedExtension, folder) {
  const server = await startServer({ installedExtension, settings: { 'sef.asOf': '2026-11-22' } });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    await openPage(page, server, { folder, host: 'node' });
    await page.locator('.composite-bar [aria-label^="SEND SEF"]').first().click();
    await page.getByRole('treeitem', { name: /^5\. Valued and included, missing/ }).waitFor();
  } finally {
    await browser.close();
    await server.stop();
  }
}
