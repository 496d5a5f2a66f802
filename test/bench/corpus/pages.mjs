// What the pages of a SEF say: settings that are mostly right, and prose with links to evidence and figures.
import { heading, list, paragraph, sentence, table, words } from './prose.mjs';
import { chance, chooser, pick } from './random.mjs';

/**
 * What a page is written from: the framework, chance, and the paths of all evidence of its SEF.
 *
 * @typedef {{ framework: any, random: () => number, evidence: string[] }} Scene
 */

/** The section that is about as long as sections get; keystrokes are measured in it. */
export const longSection = 'sections/03-right-help.md';

/** @param {string} path @param {Scene} scene */
export function otherText(path, scene) {
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
export function sectionText(path, size, { framework, random, evidence }) {
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
  while (lines.join('\n').length < Math.min(size * 0.2, 4_000)) {
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
export function evidenceText(path, { framework, random, evidence }) {
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
export function finish(text, { random }) {
  const lettered = chance(random, 0.2)
    ? text.replaceAll("'", '’').replaceAll('families', 'families – naïve café £5 –')
    : text;
  return chance(random, 0.1) ? lettered.replaceAll('\n', '\r\n') : lettered;
}
