// Runs the extension's tests in a desktop VS Code, which @vscode/test-electron downloads.
// For machines that may download it; scripts/test-extension.mjs runs the same tests without.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { buildExtensionTests } from './extension-test-bundle.mjs';
import { cacheFolder, projectRoot, runScript } from './project.mjs';
import { copyTestWorkspace } from './test-workspace.mjs';

await runScript(async () => {
  const version = process.argv[2] ?? 'stable';
  const vscodeExecutablePath = await download(version);
  if (vscodeExecutablePath === undefined) return 2;
  const suite = join(projectRoot, 'test', 'extension', 'suite');
  const home = await mkdtemp(join(tmpdir(), 'sef-test-'));
  const extensionTestsPath = await buildExtensionTests({
    kind: 'node',
    host: 'desktop',
    suite,
    folder: home,
  });
  const folder = join(home, 'sample');
  await copyTestWorkspace(join(projectRoot, 'media', 'sample'), folder);
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: projectRoot,
      extensionTestsPath,
      launchArgs: [
        folder,
        '--disable-extensions',
        '--disable-workspace-trust',
        `--user-data-dir=${join(home, 'user')}`,
      ],
    });
  } catch {
    // VS Code has printed which tests failed.
    return 1;
  } finally {
    await rm(home, { recursive: true, force: true });
  }
});

/** @param {string} version */
async function download(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: join(cacheFolder, 'vscode-desktop') });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`VS Code could not be downloaded here (${reason}). Run npm run test:extension instead.`);
    return undefined;
  }
}
