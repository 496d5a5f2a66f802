// Makes sure that the command is there. A release holds it built; of any other version it is built now, from what the
// lock file names.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { announce } from './runner.mjs';

const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const oldestNode = 20;

if (Number(process.versions.node.split('.')[0]) < oldestNode) {
  const step = `Add the step actions/setup-node with node-version ${oldestNode} or later before this one.`;
  announce(
    'error',
    `SEND SEF needs Node.js ${oldestNode} or later; this runner has ${process.versions.node}. ${step}`,
  );
  process.exitCode = 1;
} else if (!existsSync(join(project, 'dist', 'sef.cjs'))) {
  console.log('This version of the action is not built yet, so it is built now. It takes about a minute.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const built =
    // The packages' own scripts are not needed, and what is not run cannot do harm.
    run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund']) && run(process.execPath, ['esbuild.mjs']);
  if (!built) {
    announce('error', 'SEND SEF could not be built, so nothing was checked. The log above says why.');
    process.exitCode = 1;
  }
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args) {
  const shell = program.endsWith('.cmd');
  const { status, error } = spawnSync(program, args, { cwd: project, stdio: 'inherit', shell });
  if (error) console.error(error.message);
  return status === 0;
}
