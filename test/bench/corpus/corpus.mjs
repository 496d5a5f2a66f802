// SEFs of any size, always the same ones: what the benchmark measures has to be equal on every machine.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { cacheFolder, projectRoot } from '../../../scripts/project.mjs';
import { areaSizes, nameOfArea } from './areas.mjs';
import { damaged } from './damage.mjs';
import { evidenceText, finish, longSection, otherText, sectionText } from './pages.mjs';
import { pick, randomFrom } from './random.mjs';

/** The day on which the corpus is checked. */
export const corpusDay = '2026-11-22';

/** Changed whenever the generator gives other files, so that an older corpus is not taken for this one. */
const version = 1;

/** @typedef {ReadonlyMap<string, string | Uint8Array>} Files every file by its path in the folder */

/**
 * One SEF of this many markdown files, in the cache.
 *
 * @param {number} count
 * @returns {Promise<string>} its folder
 */
export function writeCorpus(count) {
  return writeOnce(`corpus-${version}-${count}`, () => corpusFiles(count));
}

/**
 * This many markdown files as a nation has them: a SEF for each of its areas; up to a hundred are one SEF.
 *
 * @param {number} count
 * @param {{ isDamaged?: boolean }} [options] whether one file in ten has mistakes in it
 * @returns {Promise<string>} the folder of all the areas
 */
export async function writeAreas(count, { isDamaged = false } = {}) {
  const folder = await writeOnce(`areas-${version}-${count}${isDamaged ? '-damaged' : ''}`, async () => {
    const files = await areaFiles(count);
    return isDamaged ? damaged(files, count) : files;
  });
  // Programs that leave out what git ignores would leave out all of the cache; they look no further up than this.
  await mkdir(join(folder, '.git'), { recursive: true });
  return folder;
}

/**
 * A section as long as no section should be, in the cache; it belongs where `longSection` is.
 *
 * @param {number} count the size of its SEF
 * @param {number} length characters
 * @returns {Promise<string>} the file
 */
export async function writeLongSection(count, length) {
  const name = `section-${version}-${count}-${length}`;
  const folder = await writeOnce(name, async () => {
    const scene = { framework: await readFramework(), random: randomFrom(length), evidence: [] };
    const paths = [...(await corpusFiles(count)).keys()].filter(path => path.startsWith('evidence/'));
    return new Map([['section.md', sectionText(longSection, length, { ...scene, evidence: paths })]]);
  });
  return join(folder, 'section.md');
}

/**
 * @param {number} count
 * @returns {Promise<ReadonlyMap<string, string>>} the files of the SEF that `writeCorpus` writes
 */
export async function corpusFiles(count) {
  return sefFiles({ count, seed: 20_261_122 + count, area: 'Benchshire', framework: await readFramework() });
}

/** @param {number} count @returns {Promise<ReadonlyMap<string, string>>} */
async function areaFiles(count) {
  const sizes = areaSizes(count);
  if (sizes.length === 1) return corpusFiles(count);
  const framework = await readFramework();
  /** @type {Map<string, string>} */
  const files = new Map();
  for (const [index, size] of sizes.entries()) {
    const area = nameOfArea(index);
    for (const [path, text] of sefFiles({ count: size, seed: count * 1_000 + index, area, framework })) {
      files.set(`areas/${area.toLowerCase()}/${path}`, text);
    }
  }
  return files;
}

async function readFramework() {
  const pack = join(projectRoot, 'src', 'core', 'framework', 'packs', 'area-send@2025-06.yaml');
  return parse(await readFile(pack, 'utf8'));
}

/**
 * @param {{ count: number, seed: number, area: string, framework: any }} wanted
 * @returns {ReadonlyMap<string, string>}
 */
function sefFiles({ count, seed, area, framework }) {
  const random = randomFrom(seed);
  const scene = { framework, random, evidence: /** @type {string[]} */ ([]) };
  const others = [...sectionNames(framework), ...otherNames];
  const years = [2023, 2024, 2025, 2026];
  for (let index = 1; index <= count - others.length; index += 1) {
    const number = String(index).padStart(4, '0');
    scene.evidence.push(`evidence/${pick(random, years)}/${pick(random, topics)}-${number}.md`);
  }
  const files = new Map([
    ['sef.yaml', `framework: area-send@2025-06\narea: ${area}\n`],
    [
      'data/timeliness.csv',
      'period,within_20_weeks,advice_in_6_weeks\n2026-Q2,63.2,70.1\n2026-Q3,65.7,74.4\n',
    ],
  ]);
  for (const path of others) files.set(path, finish(otherText(path, scene), scene));
  for (const path of scene.evidence) files.set(path, finish(evidenceText(path, scene), scene));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const topics = ['survey', 'audit', 'dashboard', 'case-study', 'visits', 'strategy', 'review', 'destinations'];

const otherNames = [
  'context.md',
  'journey.md',
  'priorities.md',
  'recommendations/plans.md',
  'recommendations/waits.md',
];

/** @param {any} framework @returns {string[]} */
function sectionNames({ criteria, foci }) {
  return [
    ...criteria.map(
      (/** @type {any} */ { id, number }) => `sections/${String(number).padStart(2, '0')}-${id}.md`,
    ),
    ...foci.map((/** @type {any} */ { id }) => `sections/${id}.md`),
  ];
}

/**
 * @param {string} name
 * @param {() => Promise<Files>} make
 * @returns {Promise<string>} the folder in the cache
 */
async function writeOnce(name, make) {
  const folder = join(cacheFolder, 'bench', name);
  if (existsSync(folder)) return folder;
  // Renamed at the end, so that one whose making was interrupted is never taken for a whole one.
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  for (const [path, contents] of await make()) {
    await mkdir(dirname(join(making, path)), { recursive: true });
    await writeFile(join(making, path), contents);
  }
  await rename(making, folder);
  return folder;
}
