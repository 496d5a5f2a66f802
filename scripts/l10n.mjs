// Writes l10n/bundle.l10n.json, which translators start from: every text that the extension says through l10n.t.
// `--check` compares instead. What VS Code could not look up or fill in, or would never translate, is refused.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PlainError, projectRoot, runScript } from './project.mjs';
import { bareTexts, saidTexts } from './said-texts.mjs';

await runScript(async () => {
  const { values } = parseArgs({
    options: { check: { type: 'boolean' }, project: { type: 'string', default: projectRoot } },
  });
  const sources = await readSources(values.project);
  const troubles = sources.flatMap(troublesIn);
  if (troubles.length > 0) throw new PlainError(troubles.join('\n'));
  const texts = sources.flatMap(({ source }) => saidTexts(source).map(({ text }) => text));
  const unique = [...new Set(texts)].sort();
  const bundle = `${JSON.stringify(Object.fromEntries(unique.map(text => [text, text])), undefined, 2)}\n`;
  const target = join(values.project, 'l10n', 'bundle.l10n.json');
  if (!values.check) {
    await writeFile(target, bundle);
    console.log(`l10n/bundle.l10n.json: ${unique.length} texts`);
    return 0;
  }
  if ((await readFile(target, 'utf8').catch(() => '')) === bundle) return 0;
  throw new PlainError('l10n/bundle.l10n.json is out of date: run node scripts/l10n.mjs.');
});

/** @param {string} project */
async function readSources(project) {
  const folder = join('src', 'extension');
  const names = await readdir(join(project, folder), { recursive: true });
  const paths = names.filter(name => name.endsWith('.ts')).map(name => join(folder, name));
  return Promise.all(
    paths.sort().map(async path => ({ path, source: await readFile(join(project, path), 'utf8') })),
  );
}

/** @param {{ path: string, source: string }} file */
function troublesIn({ path, source }) {
  return [
    ...saidTexts(source).flatMap(({ text, values, line }) => {
      const place = `${path}:${line}`;
      if (text === undefined)
        return [
          `${place}: what l10n.t is given first must be one text in quotation marks, or nobody can look it up.`,
        ];
      const places = [...new Set(text.match(/\{\d+\}/g))].sort();
      const fits = places.length === values && places.every((found, index) => found === `{${index}}`);
      return fits
        ? []
        : [`${place}: “${text}” has places for ${places.length} values and is given ${values}.`];
    }),
    ...untranslated({ path, source }),
  ];
}

/** @param {{ path: string, source: string }} file */
function untranslated({ path, source }) {
  const english = /import [^;]*\b(count|listed)\b[^;]*text\/words\.ts/.exec(source)?.[1];
  return [
    ...bareTexts(source).map(({ text, line }) => `${path}:${line}: “${text}” is not said through l10n.t.`),
    ...(english ? [`${path}: “${english}” makes English words; say both sentences through l10n.t.`] : []),
  ];
}
