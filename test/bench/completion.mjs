import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, yamlAsValue } from '../../esbuild.mjs';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder, PlainError, projectRoot } from '../../scripts/project.mjs';
import { corpusDay, longSection } from './corpus.mjs';
import { quantile } from './statistics.mjs';

/**
 * Asks for completions at every kind of place in the long section of a corpus, in a process of its own.
 *
 * @param {string} folder
 * @returns {Promise<{ place: string, offered: number, p50: number, p95: number, cpu95: number }[]>} milliseconds
 */
export async function measureCompletion(folder) {
  const outfile = join(cacheFolder, 'bench', 'completion.cjs');
  await build({
    ...forNode,
    absWorkingDir: projectRoot,
    entryPoints: ['test/bench/completion.ts'],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins: [yamlAsValue],
  });
  const { code, output } = await run(process.execPath, [outfile, folder, longSection, corpusDay]);
  if (code !== 0) throw new PlainError(`Completion could not be measured.\n${output}`);
  /** @type {{ place: string, offered: number, durations: import('./keystrokes.mjs').Time[] }[]} */
  const times = JSON.parse(output);
  return times.map(({ place, offered, durations }) => ({
    place,
    offered,
    p50: quantile(
      durations.map(({ wall }) => wall),
      0.5,
    ),
    p95: quantile(
      durations.map(({ wall }) => wall),
      0.95,
    ),
    cpu95: quantile(
      durations.map(({ cpu }) => cpu),
      0.95,
    ),
  }));
}
