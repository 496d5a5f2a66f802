import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, yamlAsValue } from '../../esbuild.mjs';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder, PlainError, projectRoot } from '../../scripts/project.mjs';
import { corpusDay, longSection } from './corpus.mjs';

/** @typedef {{ wall: number, cpu: number }} Time milliseconds */

/**
 * Types into the long section of a corpus, in a process of its own.
 *
 * @param {string} folder
 * @returns {Promise<{ characters: number, findings: number, edits: Time[], parses: Time[] }>}
 */
export async function measureKeystrokes(folder) {
  const outfile = join(cacheFolder, 'bench', 'keystrokes.cjs');
  await build({
    ...forNode,
    absWorkingDir: projectRoot,
    entryPoints: ['test/bench/keystrokes.ts'],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins: [yamlAsValue],
  });
  const { code, output } = await run(process.execPath, [outfile, folder, longSection, corpusDay]);
  if (code !== 0) throw new PlainError(`The keystrokes could not be measured.\n${output}`);
  return JSON.parse(output);
}
