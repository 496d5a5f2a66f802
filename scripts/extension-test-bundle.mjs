import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { forNode, forWorker, yamlAsValue } from '../esbuild.mjs';
import { PlainError, projectRoot } from './project.mjs';

/**
 * Bundles every test file under a folder, with mocha, into one CommonJS file that exports the `run()` VS Code calls.
 * The same files go into the Node and the web worker bundle; the latter fails to build if it reaches for Node.
 *
 * @param {object} options
 * @param {'node' | 'web'} options.kind
 * @param {string} options.host the host's name, which tests read as `__HOST__`
 * @param {string} options.suite the folder of `*.test.ts` files
 * @param {string} [options.grep] run only the tests whose title matches this regular expression
 * @param {string} options.folder where the bundle goes: one of its own, so that two runs at a time do not meet
 * @returns {Promise<string>} the bundle's path
 */
export async function buildExtensionTests({ kind, host, suite, folder, grep = '' }) {
  const outfile = join(folder, 'tests.js');
  const runner = join(projectRoot, 'test', 'extension', 'run', 'run-tests.ts');
  const imports = (await findTestFiles(suite)).map(file => `await import(${JSON.stringify(file)});`);
  const contents = `
    import { runTests } from ${JSON.stringify(runner)};
    export const run = () => runTests(async () => { ${imports.join('\n')} });`;
  // Bundled as the extension itself is, so that its code behaves the same in its tests.
  const target = kind === 'node' ? forNode : forWorker;
  await build({
    ...target,
    define: { ...target.define, __HOST__: JSON.stringify(host), __GREP__: JSON.stringify(grep) },
    plugins: [yamlAsValue],
    stdin: { contents, resolveDir: projectRoot, loader: 'ts' },
    outfile,
    bundle: true,
    // Mocha's browser build takes `module.exports` for its own when it sees one, so ours is set after it.
    format: 'iife',
    globalName: 'extensionTests',
    footer: { js: 'module.exports = extensionTests;' },
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'error',
  });
  return outfile;
}

/**
 * Found, never listed by hand, so that no test file can be forgotten.
 *
 * @param {string} suite
 */
async function findTestFiles(suite) {
  const names = await readdir(suite, { recursive: true }).catch(() => []);
  const files = names.filter(name => name.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new PlainError(`There are no *.test.ts files under ${suite}.`);
  return files.map(name => join(suite, name));
}
