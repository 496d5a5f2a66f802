import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ActionError } from './runner.mjs';

const command = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'dist', 'sef.cjs');
const mostBytes = 256 * 1024 ** 2;

/** GitHub's own limits: of a step's summary, and of a comment. */
export const summaryBytes = 1024 ** 2;
export const commentBytes = 64 * 1024;

/**
 * Runs the command line as a person would, in the folder of the checkout.
 *
 * @param {string} cwd
 * @param {readonly string[]} args
 * @returns {{ failed: boolean, out: string }} whether something at or above `--fail-on` was found, and the report
 */
export function sef(cwd, ...args) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: mostBytes,
  });
  if (error) throw new ActionError(`The command sef could not be run: ${error.message}.`);
  if (status !== 0 && status !== 1) throw new ActionError(stderr.trim() || `sef ended with ${status}.`);
  return { failed: status === 1, out: stdout };
}
