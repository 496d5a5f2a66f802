import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, wherever a script is started from. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** What scripts download or build for themselves. Git ignores it; deleting it only costs time. */
export const cacheFolder = resolve(process.env.SEF_CACHE ?? join(projectRoot, '.cache'));

/**
 * Whether the extension may come to rely on a file. The package holds none of these, however it is put together.
 *
 * @param {string} path relative to the extension's folder, with forward slashes
 */
export function mayBePackaged(path) {
  return !/^(?:\.|(?:node_modules|src|test|scripts)(?:\/|$))/.test(path);
}

/** Trouble a person can act on: scripts print its message alone, without a stack. */
export class PlainError extends Error {}

/**
 * Runs a script's main function and turns what it throws into one sentence and an exit code.
 *
 * @param {() => Promise<number>} main gives the exit code
 * @param {{ stopCode?: number }} [options] the exit code of Ctrl+C; leaving that way still ends started servers
 */
export async function runScript(main, { stopCode = 130 } = {}) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(stopCode));
  try {
    process.exitCode = await main();
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const plain = error instanceof PlainError || code?.startsWith('ERR_PARSE_ARGS');
    console.error(plain ? message : error);
    process.exitCode = 1;
  }
}
