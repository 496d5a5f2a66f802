import type { NoRepository, Repository } from '../history.ts';
import { changedLines } from './changed-lines.ts';
import { commitLog } from './commit-log.ts';
import { treeReader } from './commit-trees.ts';
import { contentsOf } from './contents-of.ts';
import { type Environment, type Git, gitApart, gitOfHook } from './git.ts';
import { lineOrigins } from './line-origins.ts';
import { notesIn } from './notes.ts';
import { readContents } from './read-contents.ts';
import { filesAt, mergeBase, type ReadBlobs } from './revision-files.ts';
import { stagedFiles } from './staged-files.ts';
import { storedFiles } from './stored-files.ts';

/** As `History` opens it. */
export function openRepository(folder: string, env: Environment, from: string): Repository | NoRepository {
  const found = topOf(gitApart(folder, env));
  if (typeof found !== 'string') return found;
  const git = gitOfHook(found, env, from);
  const known: ReadBlobs = new Map();
  return {
    top: found,
    staged: () => stagedFiles(git),
    all: () => storedFiles(git),
    read: files => readContents(git, files),
    filesAt: (revision, folder) => filesAt(git, found, revision, folder, known),
    changedLines: (commit, folder) => changedLines(git, commit, folder),
    lineOrigins: (path, lines, commit) => lineOrigins(git, path, lines, commit),
    contentAt(commit, path) {
      const answer = git.ask(['cat-file', 'blob', `${commit}:${path}`]);
      return answer?.code === 0 ? answer.out : undefined;
    },
    mergeBase: (one, other) => mergeBase(git, one, other),
    log: (revisions, folder, bounds) => commitLog(git, revisions, folder, bounds),
    reader: () => ({ ...treeReader(git), contentsOf: ids => contentsOf(git, ids) }),
    notes: notesIn(git, found),
    commitThatBrought: ({ id }) => commitThatBrought(git, id),
  };
}

function topOf(git: Git): string | NoRepository {
  const worked = git.ask(['rev-parse', '--show-toplevel']);
  if (!worked) return { none: 'no-git' };
  if (worked.code === 0) return lineOf(worked.out);
  // A bare repository has no files to be worked on.
  const bare = git.ask(['rev-parse', '--absolute-git-dir']);
  if (bare?.code === 0) return lineOf(bare.out);
  return { none: /dubious ownership|unsafe repository/.test(worked.err) ? 'refused' : 'no-repository' };
}

function commitThatBrought(git: Git, id: string): string | undefined {
  const log = git.ask([
    'log',
    '--all',
    '--reflog',
    '--format=%H',
    '--no-renames',
    '-m',
    `--find-object=${id}`,
    '--',
  ]);
  return log?.code === 0 ? lineOf(log.out).split('\n').at(-1) || undefined : undefined;
}

function lineOf(out: Buffer): string {
  return String(out).replace(/\n$/, '');
}
