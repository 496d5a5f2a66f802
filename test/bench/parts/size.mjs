// How large what people download is, and what VS Code reads before the extension can start.
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../../scripts/project.mjs';

/** KB. @type {Readonly<Record<string, number>>} */
const goals = { 'extension.node.js': 250, 'extension.web.js': 920 };

/** @returns {Promise<import('../rows.mjs').Row[]>} */
export async function sizeRows() {
  const names = ['extension.node.js', 'extension.web.js', 'sef.cjs', 'sample.json'];
  return Promise.all(
    names.map(async name => {
      const path = join(projectRoot, 'dist', name);
      const { size } = await stat(path);
      const packed = gzipSync(await readFile(path)).length;
      const goal = goals[name];
      return {
        key: `size/${name}`,
        what:
          name === 'extension.node.js' ? `dist/${name}, which VS Code reads at the start` : `dist/${name}`,
        value: size / 1024,
        unit: 'KB',
        ...(goal === undefined ? {} : { goal }),
        note: `gzip ${(packed / 1024).toFixed(0)} KB`,
      };
    }),
  );
}
