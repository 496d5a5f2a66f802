// The corpus with a history: a repository that is always the same, made at once by `git fast-import`.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, PlainError } from '../../../scripts/project.mjs';
import { corpusFiles } from './corpus.mjs';
import { paragraph } from './prose.mjs';
import { chance, pick, randomFrom } from './random.mjs';

/** Changed whenever the generator gives another history. */
const version = 1;

/** The day of the first revision; each of the others is a day later. */
const firstDay = Date.UTC(2025, 6, 1, 12) / 1000;

/**
 * A repository of this many revisions of a SEF of this many pages, checked out at the newest. Each revision changes one to
 * three pages: it writes a paragraph, dates evidence anew or cites other evidence.
 *
 * @param {number} pages
 * @param {number} revisions
 * @returns {Promise<string>} its folder
 */
export async function writeRepository(pages, revisions) {
  const folder = join(cacheFolder, 'bench', `repository-${version}-${pages}-${revisions}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true });
  git(making, ['init', '--quiet', '--initial-branch=main']);
  git(making, ['fast-import', '--quiet'], await historyOf(pages, revisions));
  git(making, ['reset', '--quiet', '--hard']);
  await rename(making, folder);
  return folder;
}

/**
 * A folder with one revision checked out, beside the repository.
 *
 * @param {string} repository
 * @param {string} revision
 */
export function checkOut(repository, revision) {
  const folder = `${repository}.${revision.replace(/\W/g, '-')}`;
  if (!existsSync(folder)) git(repository, ['worktree', 'add', '--quiet', '--detach', folder, revision]);
  return folder;
}

/** @param {number} pages @param {number} revisions */
async function historyOf(pages, revisions) {
  const files = await corpusFiles(pages);
  const now = new Map(files);
  const random = randomFrom(20_261_125 + pages);
  const names = [...files.keys()].filter(path => path.endsWith('.md'));
  const evidence = names.filter(path => path.startsWith('evidence/'));
  const stream = [commit(0, [...files])];
  for (let number = 1; number < revisions; number += 1) {
    const paths = new Set(Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(random, names)));
    const changed = [...paths].map(path => {
      const text = changedText(now.get(path) ?? '', path, pick(random, evidence), number, random);
      now.set(path, text);
      return /** @type {[string, string]} */ ([path, text]);
    });
    stream.push(commit(number, changed));
  }
  return stream.join('');
}

/** @param {string} text @param {string} path @param {string} cited @param {number} number @param {() => number} random */
function changedText(text, path, cited, number, random) {
  const day = new Date((firstDay + number * 86_400) * 1000).toISOString().slice(0, 10);
  if (path.startsWith('evidence/') && chance(random, 0.4)) return text.replace(/^date: .*$/m, `date: ${day}`);
  if (path.startsWith('sections/') && chance(random, 0.4))
    return text.replace(/\]\(\.\.\/evidence\/[^)]*\)/, `](../${cited})`);
  // A page is as long as pages are, however often somebody has been at it.
  const lines = text.split('\n');
  const head = lines.slice(0, Math.max(20, lines.length - 2));
  return `${head.join('\n')}\n\n${paragraph(random, [])}\n`;
}

/** @param {number} number @param {readonly (readonly [path: string, text: string])[]} files */
function commit(number, files) {
  const message = `Revision ${number}`;
  const changes = files.map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  const who = `A Person <person@example.org> ${firstDay + number * 86_400} +0000`;
  return `commit refs/heads/main\ncommitter ${who}\ndata ${message.length}\n${message}\n${changes.join('')}\n`;
}

/** @param {string} folder @param {readonly string[]} args @param {string} [input] */
function git(folder, args, input = '') {
  const { status, stderr } = spawnSync('git', ['-c', 'core.autocrlf=false', ...args], { cwd: folder, input });
  if (status !== 0) throw new PlainError(`git ${args[0]} failed in ${folder}: ${stderr}`);
}
