import { readFileSync } from 'node:fs';
import { movedReferences, referenceEdits } from '../../../src/core/edit/move-references.ts';
import { definitionAt } from '../../../src/core/language/definition.ts';
import { hoverAt } from '../../../src/core/language/hover-at.ts';
import { lensesOf } from '../../../src/core/language/lenses.ts';
import { referencesAt } from '../../../src/core/language/references.ts';
import { symbolsIn } from '../../../src/core/language/symbols.ts';
import { check } from '../../../src/core/rules/check.ts';
import type { Day } from '../../../src/core/sef/calendar.ts';
import { loadSef } from '../../../src/host/load-sef.ts';
import { nodeFiles } from '../../../src/host/node/node-files.ts';
import { timed } from './timed.ts';

/** What an editor asks while somebody reads: at many places of a SEF, how long each answer takes. */
const [folder = '', day = '', count = '300'] = process.argv.slice(2);
const loaded = loadSef(folder, nodeFiles);
if (!loaded) throw new Error(`There is no SEF in ${folder}.`);
const checked = check(loaded.sef, day as Day);
const { sef } = checked;
const texts = new Map([...sef.records.keys()].map(path => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
const textOf = (path: string) => texts.get(path) ?? '';

/** Citations, settings and headings, and as many places of no meaning. */
const places = [...sef.records].flatMap(([path, { references, document }]) => [
  ...references.map(({ span }) => ({ path, offset: span.start + 1 })),
  ...(document.settings?.entries ?? []).map(({ value }) => ({ path, offset: value.span.start + 2 })),
  ...document.headings.map(({ span }) => ({ path, offset: span.start + 3 })),
]);
const step = Math.max(1, Math.floor(places.length / Number(count)));
const chosen = places.filter((_, place) => place % step === 0);
const pages = chosen.map(({ path }) => path);
const cited = [...sef.referrers.keys()].filter(path => sef.files.has(path));

const at = (ask: typeof hoverAt | typeof definitionAt | typeof referencesAt) =>
  chosen.map(({ path, offset }) => timed(() => ask(checked, path, offset, () => textOf(path))));

const result = {
  hover: at(hoverAt),
  definition: at(definitionAt),
  references: at(referencesAt),
  lenses: pages.map(path => timed(() => lensesOf(checked, path))),
  symbols: pages.map((_, place) => timed(() => symbolsIn(checked, ['', 'sur', '3', 'zz'][place % 4] ?? ''))),
  rename: cited.slice(0, chosen.length).map(path => timed(() => rename(path))),
};
process.stdout.write(JSON.stringify({ documents: sef.records.size, ...result }));

function rename(path: string): void {
  const moved = movedReferences(sef, 'sef', [{ from: `sef/${path}`, to: `sef/moved/${path}` }]);
  for (const [page, references] of moved) referenceEdits(textOf(page), references);
}
