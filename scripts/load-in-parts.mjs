import { basename } from 'node:path';
import { build } from 'esbuild';

/**
 * Writes a bundle in a few CommonJS files, each read when something in it is first needed. The `import()`s of the
 * sources say what can wait. esbuild splits ESM alone, and into a file for each set of modules that the same `import()`s
 * need, though finding a file takes longer than reading it; so it is told of few places to split at: each part begins
 * with all the parts before it, and what it adds is one file.
 *
 * @param {object} options
 * @param {string} options.folder where the files go
 * @param {readonly { file: string, entries?: readonly string[] }[]} options.parts in the order in which they are
 *   needed, the first with the exports of its entry; one without entries takes all that no other does
 * @returns {import('esbuild').Plugin}
 */
export function loadInParts({ folder, parts }) {
  return {
    name: 'load-in-parts',
    setup(builder) {
      const { entryPoints, plugins, ...options } = builder.initialOptions;
      const inner = { ...options, plugins: plugins.filter(({ name }) => name !== 'load-in-parts') };
      Object.assign(builder.initialOptions, { write: false, metafile: true, outdir: folder });
      builder.onEnd(async ({ errors, metafile }) => {
        if (errors.length > 0) return;
        const later = importedLater(metafile, parts);
        const { outputFiles, metafile: split } = await splitUp(inner, folder, parts, later);
        const chunks = new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
        const partOf = assign(split.outputs, parts);
        await Promise.all(
          parts.map(({ file }) =>
            build({
              ...options,
              format: 'cjs',
              outfile: `${folder}/${file}`,
              stdin: { contents: exportAll([...chunks.keys()].filter(chunk => partOf.get(chunk) === file)) },
              plugins: [linkParts({ file, chunks, partOf, later })],
            }),
          ),
        );
      });
    },
  };
}

/** The modules that an `import()` names, and the part that each is the way into. */
function importedLater({ inputs }, parts) {
  const imports = Object.values(inputs).flatMap(input => input.imports);
  const paths = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
  const partWith = path => parts.find(({ entries }) => entries?.includes(path) ?? true);
  return new Map([...new Set(paths)].sort().map(path => [path, partWith(path).file]));
}

/** One ESM file for each part's way in, and one for what it adds to the parts before it. */
function splitUp(options, folder, parts, later) {
  const importOf = path => `./${path}`;
  const ways = parts.map(({ file, entries }, index) => {
    if (index === 0) return `export * from '${importOf(entries[0])}';`;
    const before = parts.slice(0, index).map(part => `import 'part:${part.file}';`);
    const own = [...later].filter(([, part]) => part === file);
    return [...before, ...own.map(([path]) => `export * as ${nameOf(path)} from '${importOf(path)}';`)].join('\n');
  });
  const waysIn = {
    name: 'ways-in',
    setup(builder) {
      const { absWorkingDir: resolveDir } = options;
      builder.onResolve({ filter: /^part:/ }, ({ path }) => ({ path, namespace: 'part' }));
      builder.onLoad({ filter: /.*/, namespace: 'part' }, ({ path }) => ({
        contents: ways[parts.findIndex(({ file }) => path === `part:${file}`)],
        resolveDir,
      }));
      builder.onResolve({ filter: /^\./ }, async ({ path, kind, pluginData, ...from }) => {
        if (kind !== 'dynamic-import' || pluginData === 'resolving') return;
        const found = await builder.resolve(path, { ...from, kind, pluginData: 'resolving' });
        return { path: `later:${found.path.slice(resolveDir.length).replaceAll('\\', '/')}`, external: true };
      });
    },
  };
  return build({
    ...options,
    format: 'esm',
    splitting: true,
    write: false,
    metafile: true,
    // The second time is enough.
    minify: false,
    legalComments: 'inline',
    entryPoints: parts.map(({ file }) => ({ in: `part:${file}`, out: file.replace(/\.js$/, '') })),
    outdir: folder,
    plugins: [waysIn, ...options.plugins],
  });
}

/** Which part holds each of the files that esbuild made: the first that needs it. */
function assign(outputs, parts) {
  const partOf = new Map();
  for (const { file } of parts) {
    const waiting = Object.keys(outputs).filter(path => basename(path) === file);
    for (const path of waiting) {
      if (partOf.has(basename(path))) continue;
      partOf.set(basename(path), file);
      waiting.push(...outputs[path].imports.filter(({ external }) => !external).map(target => target.path));
    }
  }
  return partOf;
}

function exportAll(chunks) {
  return chunks.map(chunk => `export * from './${chunk}';`).join('\n');
}

/** The name under which a part gives a module that is imported later. */
function nameOf(path) {
  return path.replace(/\W/g, '_');
}

/** Joins the files of one part, and asks the other parts for the rest. */
function linkParts({ file, chunks, partOf, later }) {
  return {
    name: 'link-parts',
    setup(builder) {
      builder.onResolve({ filter: /^\.\// }, ({ path, namespace }) => {
        const part = partOf.get(basename(path));
        if (namespace !== 'later' && part === file) return { path: basename(path), namespace: 'own' };
        return { path: `./${part}`, external: true };
      });
      builder.onResolve({ filter: /^later:/ }, ({ path }) => ({ path: path.slice('later:'.length), namespace: 'later' }));
      builder.onLoad({ filter: /.*/, namespace: 'own' }, ({ path }) => ({ contents: chunks.get(path) }));
      builder.onLoad({ filter: /.*/, namespace: 'later' }, ({ path }) => ({
        contents: `module.exports = require('./${later.get(path)}').${nameOf(path)};`,
      }));
    },
  };
}
