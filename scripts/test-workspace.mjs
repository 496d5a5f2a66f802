import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './project.mjs';

const run = promisify(execFile);

/**
 * Copies a SEF for tests to write in. In it, in a folder whose dot keeps it out of any SEF, stands what `sef check` says
 * of it, for the tests that hold the editor to it. Beside it stand `shared.git`, where people would share its versions,
 * and `colleague`, somebody else's copy from there; the SEF itself is in no repository yet.
 *
 * @param {string} from
 * @param {string} folder
 */
export async function copyTestWorkspace(from, folder) {
  await cp(from, folder, { recursive: true });
  const sef = join(projectRoot, 'dist', 'sef.cjs');
  await mkdir(join(folder, '.expected'));
  for (const format of ['json', 'csv']) {
    const options = ['--format', format, '--today', '2026-11-22', '--fail-on', 'never'];
    // From within, so that paths are as a task of the folder prints them.
    const { stdout } = await run(process.execPath, [sef, 'check', ...options], {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
    });
    await writeFile(join(folder, '.expected', `check.${format}`), stdout);
  }
  await shareWithColleague(folder);
}

/** @param {string} folder */
async function shareWithColleague(folder) {
  const [colleague, shared] = ['colleague', 'shared.git'].map(name => join(dirname(folder), name));
  await cp(folder, colleague, { recursive: true });
  const git = (/** @type {string[]} */ ...args) => run('git', args, { cwd: colleague });
  // Few files: tests copy the repository by way of the editor.
  await git('init', '--quiet', '--initial-branch=main', '--template=');
  await git('config', 'user.name', 'Cleo Colleague');
  await git('config', 'user.email', 'colleague@example.org');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=The beginning');
  await git('repack', '-a', '-d', '--quiet');
  await git('clone', '--quiet', '--bare', '.', shared);
  await git('remote', 'add', 'origin', shared);
  await git('fetch', '--quiet');
  await git('branch', '--quiet', '--set-upstream-to=origin/main');
}
