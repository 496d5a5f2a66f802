import type { StoredFile } from '../history.ts';
import type { Git } from './git.ts';
import { lines, output } from './git-stream.ts';

/** Every content that git holds, with a path as far as git can tell. */
export async function* storedFiles(git: Git): AsyncGenerator<StoredFile> {
  const blobs: { id: string; size: number }[] = [];
  const withNames = { commits: new Set<string>(), trees: new Set<string>() };
  // The list knows what no reference leads to any more, and nothing that would have to be fetched first.
  const format = '--batch-check=%(objectname) %(objecttype) %(objectsize)';
  for await (const line of lines(output(git, ['cat-file', '--batch-all-objects', '--unordered', format]))) {
    const [id = '', type, size] = line.split(' ');
    if (type === 'blob') blobs.push({ id, size: Number(size) });
    else if (type === 'tree') withNames.trees.add(id);
    else withNames.commits.add(id);
  }
  const paths = await pathsOf(git, withNames);
  for (const { id, size } of blobs) yield { id, size, path: paths.get(id) ?? '' };
}

interface WithNames {
  /** Commits and tags. */
  readonly commits: Set<string>;
  readonly trees: Set<string>;
}

/**
 * Paths by the ids of contents: first those that a reference leads to, then those of commits that none leads to, then
 * those of folders that no commit has.
 */
async function pathsOf(git: Git, { commits, trees }: WithNames): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  const walk = async (args: readonly string[], from: Iterable<string> = []) => {
    const list = ['rev-list', '--objects', '--missing=allow-any', ...args];
    try {
      for await (const line of lines(output(git, list, from))) {
        const space = line.indexOf(' ');
        const id = space < 0 ? line : line.slice(0, space);
        const named = space >= 0 && space < line.length - 1;
        if (!commits.delete(id) && !trees.delete(id) && named && !paths.has(id)) {
          paths.set(id, line.slice(space + 1));
        }
      }
    } catch {
      // Where a part of the history is lost, so are some paths; the contents are in the list all the same.
    }
  };
  await walk(['--all', '--reflog', '--indexed-objects']);
  if (commits.size > 0) await walk(['--no-walk=unsorted', '--stdin'], [...commits]);
  if (trees.size > 0) await walk(['--stdin'], [...trees]);
  return paths;
}
