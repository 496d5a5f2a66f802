// What `npm start` runs after the build: shows the sample's coverage, then opens the sample in VS Code to try out.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCommand } from './browser.mjs';
import { run } from './install-vscode-server.mjs';
import { PlainError, projectRoot, runScript } from './project.mjs';
import { startServer } from './vscode-server.mjs';

const sample = join(projectRoot, 'media', 'sample');
const extensionRoot = process.env.SEF_EXTENSION_ROOT ?? projectRoot;
/** Tests set this: the address is checked and the script ends, and no window opens. */
const once = process.env.SEF_START_ONCE === '1';

await runScript(
  async () => {
    await showCoverage();
    const desktop = once ? undefined : findCommand(['code', 'code.cmd']);
    return desktop === undefined ? serveInBrowser() : openDesktop(desktop);
  },
  { stopCode: 0 },
);

async function showCoverage() {
  // The finding of gaps is the sample's point, so the exit code of the report is no trouble here.
  const cli = join(projectRoot, 'dist', 'sef.cjs');
  if (!existsSync(cli)) throw new PlainError('There is no dist/sef.cjs. Run npm run build first.');
  const { output } = await run(process.execPath, [cli, 'coverage', sample]);
  console.log(output.trimEnd());
}

/** @param {string} code */
async function openDesktop(code) {
  console.log(`\nOpening ${sample} in VS Code with the extension.`);
  const args = ['--new-window', `--extensionDevelopmentPath=${extensionRoot}`, sample];
  const child = spawn(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', exitCode => resolve(exitCode ?? 1));
  });
}

/** Installs the extension into the server as users have it, so that the address is a plain one. */
async function serveInBrowser() {
  const server = await startServer({ installedExtension: extensionRoot, defaultFolder: sample });
  try {
    const answer = await fetch(server.url).catch(() => undefined);
    if (!answer?.ok) throw new PlainError(`The VS Code server at ${server.url} does not answer.`);
    console.log(`\nVS Code with the extension and the sample: ${server.url}/`);
    if (once) return 0;
    console.log('Press Ctrl+C to stop.');
    return await new Promise(() => {});
  } finally {
    await server.stop();
  }
}
