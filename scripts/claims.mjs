// Shows what the word lists of src/core/prose make of real prose, so that they can be corrected by reading.
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { forNode, yamlAsValue } from '../esbuild.mjs';
import { cacheFolder, PlainError, projectRoot, runScript } from './project.mjs';

const usage = `Usage: node scripts/claims.mjs <file.md or file.txt …> [--show claims|rest|impact|none] [--draw n] [--seed n] [--skip n] [--speed]
  --show   the sentences found, those not found, or what each paragraph tells of activity and difference
  --draw   only so many of them, drawn by --seed; --skip leaves the first so many of the draw out
  --speed  how fast they are read`;

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      show: { type: 'string', default: 'claims' },
      draw: { type: 'string' },
      seed: { type: 'string', default: '1' },
      skip: { type: 'string', default: '0' },
      speed: { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new PlainError(usage);
  const prose = await loadProse();
  const blocks = (await Promise.all(positionals.map(blocksOf))).flat();
  if (values.speed) return showSpeed(prose, blocks);
  const sentences = blocks.flatMap(block => readBlock(prose, block));
  const count = test => sentences.filter(test).length;
  console.log(
    `${blocks.length} paragraphs, ${sentences.length} sentences, ${count(({ claim }) => claim?.tone === 'strength')} strengths, ${count(({ claim }) => claim?.tone === 'weakness')} weaknesses`,
  );
  if (values.show === 'impact') return showImpact(prose, blocks);
  if (values.show === 'none') return 0;
  const wanted = sentences.filter(({ claim }) => (claim !== undefined) === (values.show === 'claims'));
  const drawn = values.draw === undefined ? wanted : shuffled(wanted, Number(values.seed));
  const from = Number(values.skip);
  for (const { text, claim, file } of drawn.slice(from, from + Number(values.draw ?? Infinity))) {
    console.log(`${file}: ${text}${claim ? `\n    ${claim.tone}: ${claim.words.join(', ')}` : ''}`);
  }
  return 0;
});

async function loadProse() {
  const outfile = join(cacheFolder, `claims-${process.pid}.mjs`);
  await build({
    ...forNode,
    stdin: {
      contents: ['find-claims', 'read-impact', 'split-sentences', 'hide-marks']
        .map(name => `export * from './src/core/prose/${name}.ts';`)
        .join('\n'),
      resolveDir: projectRoot,
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    outfile,
    plugins: [yamlAsValue],
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(outfile);
  }
}

/** Paragraphs and list items; in text taken from a PDF, without the lines that stand on each page. */
async function blocksOf(path) {
  const text = (await readFile(path, 'utf8')).replace(/^---\n[\s\S]*?\n---\n/, '');
  const lines = text.split(/\r?\n/);
  const furniture = new Set(
    lines.filter(line => line.trim() && lines.filter(other => other === line).length > 2),
  );
  const isText = path.endsWith('.txt');
  const kept = isText
    ? lines.filter(line => !furniture.has(line) && !/^\s*\d+\s*$|\s{3,}\d+$/.test(line))
    : lines;
  const blocks = kept
    .join('\n')
    .split(/\n\s*\n|\n(?=\s*(?:[-*•◼▪]|\d+\.)\s)/)
    .filter(block => block.trim() !== '' && !/^\s*(#|\||\[[^\]]+\]:)/.test(block));
  const joined = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (isText && last && !/[.!?:;]\s*$/.test(last) && /^\s*[a-z]/.test(block))
      joined.splice(-1, 1, `${last}\n${block}`);
    else joined.push(block);
  }
  return joined.map(block => ({ text: block, file: basename(path) }));
}

function readBlock({ findClaims, splitSentences, hideMarks }, { text, file }) {
  const links = [...text.matchAll(/\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])/g)];
  const cited = links.map(link => ({ start: link.index, end: link.index + link[0].length }));
  const claims = new Map(findClaims(text, cited).map(claim => [claim.span.start, claim]));
  return splitSentences(hideMarks(text)).map(({ start, end }) => ({
    text: text.slice(start, end).replace(/\s+/g, ' '),
    file,
    claim: claims.get(start),
  }));
}

function showImpact({ readImpact }, blocks) {
  for (const { text, file } of blocks) {
    const { activity, difference } = readImpact(text);
    const told = `${activity ? 'activity' : '-'} ${difference ? 'difference' : '-'}`;
    console.log(`${file}: ${told}: ${text.replace(/\s+/g, ' ').trim()}`);
  }
  return 0;
}

function showSpeed({ findClaims, readImpact }, blocks) {
  for (const [name, read] of [
    ['findClaims', text => findClaims(text, [])],
    ['readImpact', text => readImpact(text)],
  ]) {
    let units = 0;
    const start = performance.now();
    while (performance.now() - start < 2000) {
      for (const { text } of blocks) {
        read(text);
        units += text.length;
      }
    }
    console.log(`${name}: ${(units / 1000 / (performance.now() - start)).toFixed(1)} MB/s`);
  }
  return 0;
}

/** The same order for the same seed (mulberry32 and Fisher–Yates). */
function shuffled(items, seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
