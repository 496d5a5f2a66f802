// What is measured inside one process runs the project's own code, bundled as the real builds bundle it.
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, forWorker, plugins } from '../../esbuild.mjs';
import { run } from '../../scripts/install-vscode-server.mjs';
import { cacheFolder, PlainError, projectRoot } from '../../scripts/project.mjs';

/**
 * Runs a program of the folder `inside` in a process of its own.
 *
 * @param {string} name
 * @param {readonly string[]} args
 * @param {readonly string[]} [flags] of Node
 * @returns {Promise<any>} what it prints, which is JSON
 */
export async function runInside(name, args, flags = []) {
  const outfile = await bundle(name, 'node');
  const { code, output } = await run(process.execPath, [...flags, outfile, ...args]);
  if (code !== 0) throw new PlainError(`What ${name}.ts measures could not be measured.\n${output}`);
  return JSON.parse(output);
}

/**
 * @param {string} name
 * @param {'node' | 'worker'} host
 * @returns {Promise<string>} the file
 */
export async function bundle(name, host) {
  const outfile = join(cacheFolder, 'bench', `${name}.${host === 'node' ? 'cjs' : 'js'}`);
  await build({
    ...(host === 'node' ? forNode : { ...forWorker, format: 'iife' }),
    absWorkingDir: projectRoot,
    entryPoints: [`test/bench/inside/${name}.ts`],
    outfile,
    bundle: true,
    minify: true,
    target: 'es2022',
    logLevel: 'warning',
    plugins,
  });
  return outfile;
}
