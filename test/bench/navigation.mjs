import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, yamlAsValue } from '../../esbuild.mjs';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder, PlainError, projectRoot } from '../../scripts/project.mjs';
import { corpusDay } from './corpus.mjs';

/**
 * Asks at many places of a corpus what an editor asks there, in a process of its own. Times in milliseconds.
 *
 * @param {string} folder
 * @returns {Promise<Record<'hover' | 'definition' | 'references' | 'lenses' | 'symbols' | 'rename', number[]> & { documents: number }>}
 */
export async function measureNavigation(folder) {
  const outfile = join(cacheFolder, 'bench', 'navigation.cjs');
  await build({
    ...forNode,
    absWorkingDir: projectRoot,
    entryPoints: ['test/bench/navigation.ts'],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins: [yamlAsValue],
  });
  const { code, output } = await run(process.execPath, [outfile, folder, corpusDay]);
  if (code !== 0) throw new PlainError(`Hovers and the like could not be measured.\n${output}`);
  return JSON.parse(output);
}
