// Builds the extension for both of its hosts and the command line. `--watch` builds again at each change.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { parse } from 'yaml';
import { loadInParts } from './scripts/load-in-parts.mjs';

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

/** `docs/rules/*.md` as one module, so that the command line explains rules without reading files. */
export const rulePagesAsModule = {
  name: 'rule-pages-as-module',
  setup(builder) {
    const namespace = 'rule-pages';
    const folder = `${root}docs/rules`;
    builder.onResolve({ filter: /^sef:rule-pages$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /.*/, namespace }, async () => {
      const names = (await readdir(folder)).filter(name => name.endsWith('.md')).sort();
      const files = names.map(name => `${folder}/${name}`);
      const texts = await Promise.all(files.map(file => readFile(file, 'utf8')));
      const pages = Object.fromEntries(
        names.map((name, index) => [name.slice(0, -'.md'.length), texts[index]]),
      );
      const contents = `export const rulePages = ${JSON.stringify(pages)};`;
      return { contents, loader: 'js', watchFiles: files, watchDirs: [folder] };
    });
  },
};

/** A word for the core as it is, so that what an older one has kept is not taken for what this one would find. */
export const buildAsModule = {
  name: 'build-as-module',
  setup(builder) {
    const namespace = 'build';
    const folder = `${root}src/core`;
    builder.onResolve({ filter: /^sef:build$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /.*/, namespace }, async () => {
      const names = (await readdir(folder, { recursive: true }))
        .filter(name => /\.(ts|yaml)$/.test(name))
        .sort();
      const files = names.map(name => `${folder}/${name}`);
      const hash = createHash('sha256');
      for (const file of files) hash.update(await readFile(file));
      const contents = `export const build = '${hash.digest('hex').slice(0, 20)}';`;
      return { contents, loader: 'js', watchFiles: files };
    });
  },
};

/** Word and Excel files are XML, which names five letters; the table of the two thousand that HTML names is never used. */
export const withoutHtmlNames = {
  name: 'without-html-names',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]entities[\\/].*[\\/]decode-data-html\.js$/ }, () => ({
      contents: 'export const htmlDecodeTree = new Uint16Array(0);',
      loader: 'js',
    }));
  },
};

/**
 * Of satteri, only what reads the trees that its compiled part writes. The compiled part is loaded by ourselves, where it
 * is installed (src/host/native-markdown.ts).
 */
export const withoutNativeBinding = {
  name: 'without-native-binding',
  setup(builder) {
    const namespace = 'without-native-binding';
    builder.onResolve({ filter: /^#binding$/ }, ({ path }) => ({ path, namespace }));
    builder.onLoad({ filter: /.*/, namespace }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** In a worker nothing compiled can run, so nothing that would load it is needed there. */
export const withoutNativeParser = {
  name: 'without-native-parser',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]native-markdown\.ts$/ }, () => ({
      contents: 'export const nativeParser = () => undefined;',
      loader: 'js',
    }));
  },
};

/** What every bundle of the core needs, those of the tests too. */
export const plugins = [
  yamlAsValue,
  rulePagesAsModule,
  buildAsModule,
  withoutHtmlNames,
  withoutNativeBinding,
];

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: 'es2022',
  // Every host reads UTF-8; each “ would take six bytes otherwise.
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  plugins,
};

/** A worker has no DOM; without the `worker` condition some packages bring code for one. */
export const forWorker = {
  platform: 'browser',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'browser'],
  define: { global: 'globalThis' },
};
/** The yaml package gives Node seventy CommonJS modules; the ones it gives browsers are the same code and load faster. */
export const forNode = {
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  alias: { yaml: `${root}node_modules/yaml/browser/index.js` },
};

/**
 * The extension under Node. VS Code waits for the first part; the second follows at once where there is a SEF; the last
 * comes when somebody asks for something. A worker of the web reads one file alone.
 */
export const extensionParts = [
  { file: 'dist/extension.node.js', entries: ['src/extension/activate.ts'] },
  {
    file: 'dist/extension.reading.js',
    entries: ['src/extension/sef-root.ts', 'src/extension/agreements-of-root.ts'],
  },
  { file: 'dist/extension.later.js' },
];

/** The command line, which is one file all the same: what tells a check again, what makes one, and the rest. */
const cliParts = [
  { file: 'dist/sef.cjs', entries: ['src/cli/main.ts'] },
  { file: 'dist/sef.checking.cjs', entries: ['src/cli/check-anew.ts', 'src/host/quickest-parser.ts'] },
  { file: 'dist/sef.later.cjs' },
];

const targets = [
  {
    ...shared,
    ...forNode,
    entryPoints: ['src/extension/activate.ts'],
    external: ['vscode'],
    plugins: [...plugins, loadInParts(extensionParts)],
  },
  {
    ...shared,
    ...forWorker,
    entryPoints: ['src/extension/activate.ts'],
    external: ['vscode'],
    plugins: [withoutNativeParser, ...plugins],
    outfile: 'dist/extension.web.js',
  },
  {
    ...shared,
    ...forNode,
    entryPoints: ['src/cli/main.ts'],
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...plugins, loadInParts(cliParts, { asOneFile: true })],
  },
  {
    ...shared,
    format: 'iife',
    platform: 'browser',
    entryPoints: ['src/webview/details.ts', 'src/webview/details.css'],
    outdir: 'dist/webview',
  },
];

/** The sample as one file: a website host can read a file of the extension, but not list a folder of it. */
async function buildSample() {
  const folder = `${root}media/sample`;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(folder.length + 1))
    .sort();
  const files = await Promise.all(
    paths.map(async path => [path, await readFile(`${folder}/${path}`, 'utf8')]),
  );
  await mkdir(`${root}dist`, { recursive: true });
  await writeFile(`${root}dist/sample.json`, JSON.stringify(Object.fromEntries(files)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--watch')) {
    for (const target of targets) await (await context(target)).watch();
  } else {
    await Promise.all([...targets.map(target => build(target)), buildSample()]);
  }
}
