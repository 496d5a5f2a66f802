import type { StoredFile } from '../history.ts';
import type { Git } from './git.ts';
import { textOf } from './read-objects.ts';

const SUBMODULE = '160000';

/** Files of the index that the last commit has not. */
export function stagedFiles(git: Git): readonly StoredFile[] {
  const form = ['--raw', '-z', '--no-abbrev', '--no-renames', '--diff-filter=d', '--ita-invisible-in-index'];
  const changes = textOf(git.ask(['diff-index', '--cached', ...form, lastCommit(git), '--'])).split('\0');
  const staged: { id: string; path: string }[] = [];
  // `:<mode> <mode> <id> <id> <status>`, then the path.
  for (let index = 0; index + 1 < changes.length; index += 2) {
    const [, mode, , id = ''] = (changes[index] ?? '').split(' ');
    const path = changes[index + 1] ?? '';
    // Of a file in conflict there is nothing yet.
    if (mode !== SUBMODULE && !/^0*$/.test(id)) staged.push({ id, path });
  }
  if (staged.length === 0) return [];
  const sizes = textOf(
    git.ask(['cat-file', '--batch-check=%(objectsize)'], staged.map(({ id }) => `${id}\n`).join('')),
  ).split('\n');
  return staged.map((file, index) => ({ ...file, size: Number.parseInt(sizes[index] ?? '', 10) || 0 }));
}

/** Before the first commit, the folder that has no files, which git knows without having it. */
function lastCommit(git: Git): string {
  const head = git.ask(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  const id = head?.code === 0 ? head : git.ask(['hash-object', '-t', 'tree', '--stdin']);
  return textOf(id).trimEnd();
}
