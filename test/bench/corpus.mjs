// A SEF of any size, always the same one: what the benchmark measures has to be equal on every machine.
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { cacheFolder, projectRoot } from '../../scripts/project.mjs';
import { heading, list, paragraph, sentence, table, words } from './prose.mjs';
import { chance, chooser, pick, randomFrom } from './random.mjs';

/** The day on which the corpus is checked. */
export const corpusDay = '2026-11-22';

/** The section that is about as long as sections get; keystrokes are measured in it. */
export const longSection = 'sections/03-right-help.md';

/** Changed whenever the generator gives other files, so that an older corpus is not taken for this one. */
const version = 1;

/**
 * @typedef {object} Corpus
 * @property {string} folder
 * @property {ReadonlyMap<string, string>} files every file by its path in the folder
 */

/**
 * Writes the corpus of this many markdown files into the cache, unless it is there.
 *
 * @param {number} count
 * @returns {Promise<Corpus>}
 */
export async function writeCorpus(count) {
  const folder = join(cacheFolder, 'bench', `corpus-${version}-${count}`);
  const files = await corpusOf(count);
  if (existsSync(folder)) return { folder, files };
  // Renamed at the end, so that one whose making was interrupted is never taken for a whole one.
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  for (const [path, text] of files) {
    await mkdir(dirname(join(making, path)), { recursive: true });
    await writeFile(join(making, path), text);
  }
  await rename(making, folder);
  return { folder, files };
}

/**
 * @param {number} count
 * @returns {Promise<ReadonlyMap<string, string>>}
 */
async function corpusOf(count) {
  const pack = join(projectRoot, 'src', 'core', 'framework', 'packs', 'area-send@2025-06.yaml');
  const framework = parse(await readFile(pack, 'utf8'));
  const random = randomFrom(20_261_122 + count);
  const scene = { framework, random, evidence: /** @type {string[]} */ ([]) };
  const others = [...sectionNames(framework), ...otherNames];
  const years = [2023, 2024, 2025, 2026];
  for (let index = 1; index <= count - others.length; index += 1) {
    const number = String(index).padStart(4, '0');
    scene.evidence.push(`evidence/${pick(random, years)}/${pick(random, topics)}-${number}.md`);
  }
  const files = new Map([
    ['sef.yaml', 'framework: area-send@2025-06\narea: Benchshire\n'],
    [
      'data/timeliness.csv',
      'period,within_20_weeks,advice_in_6_weeks\n2026-Q2,63.2,70.1\n2026-Q3,65.7,74.4\n',
    ],
  ]);
  for (const path of others) files.set(path, finish(otherText(path, scene), scene));
  for (const path of scene.evidence) files.set(path, finish(evidenceText(path, scene), scene));
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @typedef {{ framework: any, random: () => number, evidence: string[] }} Scene */

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

/** @param {string} path @param {Scene} scene */
function otherText(path, scene) {
  const { framework, random } = scene;
  const size = path === longSection ? 12_000 : sizeOfFile(random);
  if (path.startsWith('sections/')) return sectionText(path, size, scene);
  const kind = path.startsWith('recommendations/')
    ? ['recommendation: priority-action', `criteria: [${pick(random, framework.criteria).id}]`]
    : [`part: ${path.replace('.md', '')}`];
  const top = [...kind, `title: ${words(random, 5)}`, `note: ${sentence(random)}`];
  return fill(`---\n${top.join('\n')}\n---\n\n# ${words(random, 5)}\n`, size, () => block(random, []));
}

/** Bytes: half the files are above 5.6 KB, and nearly all between 2 and 13. @param {() => number} random */
function sizeOfFile(random) {
  const bell = random() + random() + random() + random() - 2;
  return Math.round(Math.min(12_400, Math.max(2_100, 5_300 * Math.exp(0.85 * bell))));
}

/** @param {string} path @param {number} size @param {Scene} scene */
function sectionText(path, size, { framework, random, evidence }) {
  const criterion = framework.criteria.find((/** @type {any} */ { id }) => path.endsWith(`-${id}.md`));
  const focus = framework.foci.find((/** @type {any} */ { id }) => path.endsWith(`/${id}.md`));
  const choose = chooser(random, evidence);
  const lines = [
    criterion ? `criterion: ${criterion.id}` : `focus: ${focus.id}`,
    `title: ${words(random, 5)}`,
    'lead: { post: Head of SEND, sector: education }',
    'contributors: [education, health, parent-carers]',
    'status: draft',
    'position: mixed',
    'reviewed: 2026-10-14',
    'supported-by:',
  ];
  while (lines.join('\n').length < size * 0.2) {
    lines.push(
      chance(random, 0.25)
        ? `  - { evidence: case-study, title: "${words(random, 4)}", date: ${day(random)}, foci: [outcomes/skills], voices: [young-people] }`
        : `  - ../${choose()}`,
    );
  }
  const questions = framework['key-questions'].map((/** @type {any} */ { wording }) => `\n## ${wording}\n`);
  const wording = criterion?.wording ?? focus.title;
  const start = `---\n${lines.join('\n')}\n---\n# ${wording}\n`;
  const cite = () =>
    chance(random, 0.03) ? '../evidence/gone.md' : chance(random, 0.15) ? figure : `../${choose()}`;
  const parts = questions.map((/** @type {string} */ question) =>
    fill(question, (size - start.length) / questions.length, () => block(random, [cite(), cite()])),
  );
  return start + parts.join('');
}

const figure = '../data/timeliness.csv#2026-Q3.within_20_weeks';

/** @param {string} path @param {Scene} scene */
function evidenceText(path, { framework, random, evidence }) {
  const size = sizeOfFile(random);
  const ids = (/** @type {string} */ list, /** @type {number} */ most) => {
    const choose = chooser(random, framework[list]);
    return Array.from({ length: 1 + Math.floor(random() * most) }, () => choose().id);
  };
  const statements = framework.foci.flatMap((/** @type {any} */ focus) => [focus, ...focus.statements]);
  const criteria = ids('criteria', 3);
  if (chance(random, 0.01)) criteria.push('comission');
  const date = chance(random, 0.7)
    ? `date: ${day(random)}`
    : `period: { from: ${day(random, 2025).slice(0, 7)}, to: ${day(random, 2026).slice(0, 7)} }`;
  const lines = [
    `evidence: ${pick(random, framework['evidence-types']).id}`,
    `title: ${words(random, 6)}`,
    `criteria: [${criteria.join(', ')}]`,
    'foci:',
    ...ids('criteria', 2).map(() => `  - ${pick(random, statements).id}`),
    `voices: [${ids('sectors', 3).join(', ')}]`,
    `source: "${words(random, 4)}"`,
    ...(chance(random, 0.03) ? [] : [date]),
    chance(random, 0.5)
      ? 'location: "SharePoint: SEND board papers, May 2026"'
      : 'location: https://localoffer.example/paper',
    'sensitivity: official',
    'impact: >-',
  ];
  while (lines.join('\n').length < size * 0.2) lines.push(`  ${sentence(random)}`);
  const level = path.length % 2 === 0 ? '#' : '##';
  const start = `---\n${lines.join('\n')}\n---\n\n${level} ${words(random, 5)}\n`;
  const link = () => (chance(random, 0.5) ? 'https://example.org/report' : `../../${pick(random, evidence)}`);
  return fill(start, size, () => block(random, chance(random, 0.3) ? [link()] : []));
}

/** @param {() => number} random */
function day(random, year = 2024 + Math.floor(random() * 3)) {
  const two = (/** @type {number} */ most) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  return `${year}-${two(year === 2026 ? 10 : 12)}-${two(28)}`;
}

/** @param {() => number} random @param {readonly string[]} targets what the block links to */
function block(random, targets) {
  const kind = random();
  if (kind < 0.55 || targets.length > 0) return paragraph(random, targets);
  if (kind < 0.7) return list(random);
  if (kind < 0.82) return table(random);
  return heading(random);
}

/** @param {string} start @param {number} size @param {() => string} more */
function fill(start, size, more) {
  let text = start;
  while (text.length < size - 150) text += `\n${more()}\n`;
  return text;
}

/**
 * A few files come from editors that end lines as Windows does, or know more letters than ASCII.
 *
 * @param {string} text
 * @param {Scene} scene
 */
function finish(text, { random }) {
  const lettered = chance(random, 0.2)
    ? text.replaceAll("'", '’').replaceAll('families', 'families – naïve café £5 –')
    : text;
  return chance(random, 0.1) ? lettered.replaceAll('\n', '\r\n') : lettered;
}
