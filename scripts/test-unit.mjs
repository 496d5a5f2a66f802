// Runs the tests that need no VS Code: bundles each with the plugins of the real build, then hands them to node --test.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { forNode, plugins } from '../esbuild.mjs';
import { cacheFolder, PlainError, projectRoot, runScript } from './project.mjs';

const folders = ['core', 'cli', 'form', 'project'];
const usage = `Usage: node scripts/test-unit.mjs [part of a path …] [--grep x] [--update]
  --grep x   only tests whose title matches this regular expression
  --update   write the golden files anew`;

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { grep: { type: 'string' }, update: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const found = (await Promise.all(folders.map(findTests))).flat();
  const files = found.filter(
    file => positionals.length === 0 || positionals.some(part => file.includes(part)),
  );
  if (files.length === 0) throw new PlainError(`There are no such tests.\n${usage}`);
  // Two runs at once must not take each other's files away.
  const outdir = join(cacheFolder, 'test-unit', String(process.pid));
  const bundles = await bundle(files, outdir);
  const grep = values.grep === undefined ? [] : ['--test-name-pattern', values.grep];
  const env = values.update ? { ...process.env, UPDATE_GOLDENS: '1' } : process.env;
  try {
    return await runNode(
      ['--enable-source-maps', '--test', '--test-reporter=spec', ...grep, ...bundles],
      env,
    );
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
});

/** @param {string} folder @returns {Promise<string[]>} paths relative to the project */
async function findTests(folder) {
  const at = join(projectRoot, 'test', folder);
  if (!existsSync(at)) return [];
  const names = await readdir(at, { recursive: true });
  return names
    .filter(name => name.endsWith('.test.ts'))
    .sort()
    .map(name => relative(projectRoot, join(at, name)));
}

/** @param {readonly string[]} files @param {string} outdir @returns {Promise<string[]>} */
async function bundle(files, outdir) {
  const { outputs } = (
    await build({
      ...forNode,
      absWorkingDir: projectRoot,
      entryPoints: [...files],
      outbase: 'test',
      outdir,
      bundle: true,
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      target: 'es2022',
      sourcemap: 'inline',
      metafile: true,
      logLevel: 'warning',
      plugins,
      // Packages that still say require() need one.
      banner: {
        js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
      },
    })
  ).metafile;
  return Object.keys(outputs).map(output => join(projectRoot, output));
}

/** @param {readonly string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<number>} */
function runNode(args, env) {
  const child = spawn(process.execPath, args, { cwd: projectRoot, env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}
