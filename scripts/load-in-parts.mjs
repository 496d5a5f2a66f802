import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { build } from 'esbuild';

/** @typedef {{ readonly file: string, readonly entries?: readonly string[] }} Part */

/**
 * Writes a bundle as a few CommonJS files, each read when something in it is first needed. The `import()`s of the
 * sources say what can wait, and so does `require` where nobody can wait for a promise. esbuild splits ESM alone, and
 * makes a file for each set of modules that the same `import()`s need, though finding a file takes longer than reading
 * it. So it is told of few places to split at: each part begins with all the parts before it, and what it adds to them is
 * one file.
 *
 * @param {readonly Part[]} parts in the order in which they are needed. The first gives what its entry exports; the
 *   others hold the modules that are imported later, and the one without entries those that no other part names.
 * @param {{ asOneFile?: boolean }} [how] whether all parts are in the file of the first: see `finderOf`
 * @returns {import('esbuild').Plugin}
 */
export function loadInParts(parts, { asOneFile = false } = {}) {
  return {
    name: 'load-in-parts',
    setup(builder) {
      const { entryPoints, plugins, ...options } = builder.initialOptions;
      const others = plugins.filter(({ name }) => name !== 'load-in-parts');
      const outdir = dirname(parts[0].file);
      Object.assign(builder.initialOptions, { outdir, minify: false, write: false, metafile: true });
      builder.onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return;
        const later = importedLater(metafile, parts);
        const split = await splitUp({ ...options, outdir, plugins: others }, parts, later);
        const built = await Promise.all(
          parts.map(({ file }, place) =>
            build({
              ...options,
              format: 'cjs',
              outfile: file,
              write: !asOneFile,
              ...(asOneFile
                ? { banner: { js: place === 0 ? `${options.banner.js}\n${finderOf(file)}` : '' } }
                : {}),
              ...joined(file, { ...split, later, asOneFile }),
            }),
          ),
        );
        if (asOneFile) await writeAsOne(join(options.absWorkingDir, parts[0].file), built);
      });
    },
  };
}

/** The modules that an `import()` names, each with the file of the part that holds it. */
function importedLater({ inputs }, parts) {
  const imports = Object.values(inputs).flatMap(input => input.imports);
  const paths = imports.filter(isLater).map(({ path }) => path);
  const fileWith = path => parts.find(({ entries }) => entries?.includes(path) ?? true).file;
  return new Map([...new Set(paths)].sort().map(path => [path, fileWith(path)]));
}

/** Packages `require` what they need at once. */
function isLater({ kind, path }) {
  return kind === 'dynamic-import' || (kind === 'require-call' && path.startsWith('src/'));
}

/** The texts of the chunks that esbuild makes, by name, and for each the file of the first part that needs it. */
async function splitUp({ plugins, banner: _, ...options }, parts, later) {
  const ending = extname(parts[0].file);
  const { outputFiles, metafile } = await build({
    ...options,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    // They are made small when they are joined.
    minify: false,
    legalComments: 'inline',
    entryPoints: parts.map(({ file }) => ({ in: `part:${file}`, out: basename(file, ending) })),
    outExtension: { '.js': ending },
    plugins: [waysIn(options.absWorkingDir, parts, later), ...plugins],
  });
  const fileOf = new Map();
  for (const { file } of parts) {
    const waiting = [file];
    for (const path of waiting) {
      if (fileOf.has(basename(path))) continue;
      fileOf.set(basename(path), file);
      const imports = metafile.outputs[path].imports.filter(({ external }) => !external);
      waiting.push(...imports.map(target => target.path));
    }
  }
  return { chunks: new Map(outputFiles.map(({ path, text }) => [basename(path), text])), fileOf };
}

/** Gives each part an entry, and leaves what is imported later to the part that holds it. */
function waysIn(root, parts, later) {
  const entryOf = ({ file, entries }, before) => {
    if (before.length === 0) return `export * from './${entries[0]}';`;
    const own = [...later.keys()].filter(path => later.get(path) === file);
    return [
      ...before.map(part => `import 'part:${part.file}';`),
      ...own.map(path => `export * as ${nameOf(path)} from './${path}';`),
    ].join('\n');
  };
  const contents = new Map(
    parts.map((part, index) => [`part:${part.file}`, entryOf(part, parts.slice(0, index))]),
  );
  return {
    name: 'ways-in',
    setup(builder) {
      builder.onResolve({ filter: /^part:/ }, ({ path }) => ({ path, namespace: 'part' }));
      builder.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: contents.get(path),
        resolveDir: root,
      }));
      builder.onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...from }) => {
        if (!/^(dynamic-import|require-call)$/.test(kind) || pluginData === 'resolving') return;
        const found = await builder.resolve(path, { ...from, kind, pluginData: 'resolving' });
        const own = found.path.slice(root.length).replaceAll('\\', '/');
        return isLater({ kind, path: own }) ? { path: `later:${own}`, external: true } : undefined;
      });
    },
  };
}

/** The name under which a part gives a module that is imported later. */
function nameOf(path) {
  return path.replace(/\W/g, '_');
}

/** What makes one file of the chunks of a part, which asks the other files for theirs. */
function joined(file, { chunks, fileOf, later, asOneFile }) {
  const own = [...chunks.keys()].filter(chunk => fileOf.get(chunk) === file);
  const linked = {
    name: 'linked',
    setup(builder) {
      builder.onResolve({ filter: /^\.\// }, ({ path, namespace }) => {
        const holder = fileOf.get(basename(path));
        if (namespace !== 'later' && holder === file) return { path: basename(path), namespace: 'chunk' };
        return asOneFile
          ? { path: basename(holder), namespace: 'part' }
          : { path: `./${basename(holder)}`, external: true };
      });
      builder.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: `module.exports = ${partOf}(${JSON.stringify(path)});`,
      }));
      builder.onResolve({ filter: /^later:/ }, ({ path }) => ({
        path: path.slice('later:'.length),
        namespace: 'later',
      }));
      builder.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({
        // In ESM there is no `require`, so esbuild puts another word for it.
        contents: chunks.get(path).replaceAll('__require("later:', 'require("later:'),
      }));
      builder.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
        contents: `module.exports = require('./${basename(later.get(path))}').${nameOf(path)};`,
      }));
    },
  };
  return {
    stdin: { contents: own.map(chunk => `export * from './${chunk}';`).join('\n') },
    plugins: [linked],
  };
}

/** The function that gives a part of a file that holds them all. */
const partOf = '__part';

/** In a comment nothing can stand that ends one. No code has what stands for it there: multiplied by an expression's complement. */
const [end, inComment] = ['*/', '*~/'];

/**
 * Parts that come later stand behind the first in comments, which are passed over ten times as fast as code. The file may
 * be renamed, and git may give its lines other ends.
 */
const finderOf = first => `const ${partOf} = (() => {
  const parts = { '${basename(first)}': module };
  let file;
  const textOf = name => {
    file ??= require('node:fs').readFileSync(__filename);
    const mark = '/*' + name + ' ';
    const start = file.indexOf(mark) + mark.length;
    return file.toString('utf8', start, file.indexOf('${end}', start)).replaceAll('${inComment}', '${end}');
  };
  const load = name => {
    const part = { exports: {} };
    const names = ['require', 'module', 'exports', '${partOf}'];
    const run = require('node:vm').compileFunction(textOf(name), names, { filename: __filename });
    run(require, part, part.exports, get);
    return part;
  };
  const get = name => (parts[name] ??= load(name)).exports;
  return get;
})();`;

/** Writes the outputs of all parts as the file of the first, and what their licences ask for beside it. */
async function writeAsOne(file, built) {
  const outputs = built.flatMap(({ outputFiles }) => outputFiles);
  const [first, ...others] = outputs.filter(({ path }) => !path.endsWith('.txt'));
  if (others.some(({ text }) => text.includes(inComment))) throw new Error(`A part has ${inComment} in it.`);
  const comments = others.map(
    ({ path, text }) => `/*${basename(path)} ${text.replaceAll(end, inComment)}${end}\n`,
  );
  const licences = outputs.filter(({ path }) => path.endsWith('.txt'));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, [first.text, ...comments].join(''));
  await writeFile(`${file}.LEGAL.txt`, licences.map(({ text }) => text).join(''));
}
