// Writes l10n/bundle.l10n.json, which translators start from: every text that the extension says through l10n.t.
// `--check` compares instead. Calls that VS Code could not look up, or not fill in, are refused.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { PlainError, projectRoot, runScript } from './project.mjs';

/** @typedef {{ text: string, values: number, place: string }} Said */

const folder = join('src', 'extension');
const bundlePath = join('l10n', 'bundle.l10n.json');

await runScript(async () => {
  const said = (await Promise.all((await sources()).map(textsOf))).flat();
  const wrong = said.flatMap(troubleOf);
  if (wrong.length > 0) throw new PlainError(wrong.join('\n'));
  const texts = [...new Set(said.map(({ text }) => text))].sort();
  const bundle = `${JSON.stringify(Object.fromEntries(texts.map(text => [text, text])), undefined, 2)}\n`;
  const target = join(projectRoot, bundlePath);
  if (!process.argv.includes('--check')) {
    await writeFile(target, bundle);
    console.log(`${bundlePath}: ${texts.length} texts`);
    return 0;
  }
  if ((await readFile(target, 'utf8').catch(() => '')) === bundle) return 0;
  throw new PlainError(`${bundlePath} is out of date: run node scripts/l10n.mjs.`);
});

/** @returns {Promise<string[]>} relative to the project, in an order of their own */
async function sources() {
  const names = await readdir(join(projectRoot, folder), { recursive: true });
  return names
    .filter(name => name.endsWith('.ts'))
    .sort()
    .map(name => join(folder, name));
}

/** @param {string} path @returns {Promise<Said[]>} */
async function textsOf(path) {
  const source = await readFile(join(projectRoot, path), 'utf8');
  return Array.from(source.matchAll(/\bl10n\.t\(/g), ({ index, 0: { length } }) => {
    const place = `${path}:${source.slice(0, index).split('\n').length}`;
    const [first = '', ...values] = argumentsAt(source, index + length);
    if (!/^(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")$/.test(first))
      throw new PlainError(
        `${place}: the text of l10n.t has to be one text in quotation marks, or no one can look it up.`,
      );
    return { text: runInNewContext(first), values: values.length, place };
  });
}

/**
 * The arguments of a call, as they are written.
 *
 * @param {string} source
 * @param {number} start just behind the opening bracket
 */
function argumentsAt(source, start) {
  /** @type {string[]} */
  const found = [];
  let depth = 0;
  let from = start;
  const token = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|[([{]|[)\]}]|,/g;
  token.lastIndex = start;
  for (let match = token.exec(source); match; match = token.exec(source)) {
    const [mark] = match;
    if ('([{'.includes(mark)) depth += 1;
    else if (')]}'.includes(mark) && depth > 0) depth -= 1;
    else if (depth === 0 && ',)'.includes(mark)) {
      found.push(source.slice(from, match.index).trim());
      from = match.index + 1;
      if (mark === ')') break;
    }
  }
  // What stands behind a last comma is nothing.
  return found.filter(argument => argument !== '');
}

/** @param {Said} said @returns {string[]} */
function troubleOf({ text, values, place }) {
  const numbers = new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, number]) => Number(number)));
  const wanted = Array.from({ length: values }, (_, number) => number);
  const fits = numbers.size === values && wanted.every(number => numbers.has(number));
  return fits ? [] : [`${place}: “${text}” has places for ${numbers.size} values and is given ${values}.`];
}
