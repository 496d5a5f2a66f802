// Builds the extension for both of its hosts and the command line. `--watch` builds again at each change.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Framework packs are written as YAML and bundled as values, so that starting up parses nothing. */
export const yamlAsValue = {
  name: 'yaml-as-value',
  setup(builder) {
    builder.onLoad({ filter: /\.yaml$/ }, async ({ path }) => ({
      contents: JSON.stringify(parse(await readFile(path, 'utf8'))),
      loader: 'json',
    }));
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [yamlAsValue],
};

/** A worker has no DOM; without the `worker` condition some packages bring code for one. */
export const forWorker = {
  platform: 'browser',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
  define: { global: 'globalThis' },
};
export const forNode = { platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };

const targets = [
  {
    ...shared,
    ...forNode,
    entryPoints: ['src/extension/activate.ts'],
    external: ['vscode'],
    outfile: 'dist/extension.node.js',
  },
  {
    ...shared,
    ...forWorker,
    entryPoints: ['src/extension/activate.ts'],
    external: ['vscode'],
    outfile: 'dist/extension.web.js',
  },
  {
    ...shared,
    ...forNode,
    entryPoints: ['src/cli/main.ts'],
    banner: { js: '#!/usr/bin/env node' },
    outfile: 'dist/sef.cjs',
  },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) {
    for (const target of targets) await (await context(target)).watch();
  } else {
    await Promise.all(targets.map(target => build(target)));
  }
}
