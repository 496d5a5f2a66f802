import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';

/** The worker host evaluates a bundle inside a function, whose head takes two lines. */
const linesBefore = { node: 0, web: 2 };

/**
 * Makes a function that says where in the test files, rather than in the bundle, an error came from.
 *
 * @param {string} bundle the path of a bundle with an inline source map
 * @param {'node' | 'web'} kind
 * @returns {Promise<(stack: string) => string[]>} from a stack to places such as "test/a.test.ts:3:5", innermost first
 */
export async function readStacks(bundle, kind) {
  const encoded = (await readFile(bundle, 'utf8'))
    .split('sourceMappingURL=data:application/json;base64,')
    .at(-1);
  const map = new SourceMap(JSON.parse(Buffer.from(encoded ?? '', 'base64').toString()));
  return stack => {
    const frames = [...stack.matchAll(/\.js(?:#vscode-extension)?:(\d+):(\d+)/g)];
    return frames.flatMap(([, line, column]) => {
      const entry = map.findEntry(Number(line) - 1 - linesBefore[kind], Number(column) - 1);
      if (!('originalSource' in entry) || /node_modules|<stdin>/.test(entry.originalSource)) return [];
      const source = relative(process.cwd(), resolve(dirname(bundle), entry.originalSource));
      return [`${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`];
    });
  };
}
