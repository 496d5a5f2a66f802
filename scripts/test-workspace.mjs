import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project.mjs';

const run = promisify(execFile);

/**
 * Copies a SEF for tests to write in. Beside it, in a folder whose dot keeps it out of any SEF, stands what `sef check`
 * says of it, for the test that holds the editor to it.
 *
 * @param {string} from
 * @param {string} folder
 */
export async function copyTestWorkspace(from, folder) {
  await cp(from, folder, { recursive: true });
  const sef = join(projectRoot, 'dist', 'sef.cjs');
  const options = ['--format', 'json', '--today', '2026-11-22', '--fail-on', 'never'];
  const { stdout } = await run(process.execPath, [sef, 'check', folder, ...options], {
    maxBuffer: 64 * 1024 * 1024,
  });
  await mkdir(join(folder, '.expected'));
  await writeFile(join(folder, '.expected', 'check.json'), stdout);
}
