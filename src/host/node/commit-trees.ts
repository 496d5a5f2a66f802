import type { Commit, CommitFiles } from '../history.ts';
import type { Git } from './git.ts';
import { readObjects } from './read-objects.ts';

/**
 * The files of many commits. Git's trees are read themselves, each once however many commits have it: a commit that changes
 * one page brings two new ones, and names need no quoting.
 */
export function treeReader(git: Git) {
  const trees = new Map<string, Tree>();
  const tops = new Map<string, string>();

  /** Reads the trees that are not known yet, and what they lead to as far as it is wanted. */
  const load = (ids: Iterable<string>, next: (tree: Tree) => readonly string[]): void => {
    let level = [...new Set(ids)];
    const seen = new Set<string>();
    while (level.length > 0) {
      for (const id of level) seen.add(id);
      const unread = level.filter(id => !trees.has(id));
      for (const [index, object] of readObjects(git, unread).entries())
        trees.set(unread[index] ?? '', object ? parseTree(object.content, idLength(object.id)) : []);
      const found = level.flatMap(id => next(trees.get(id) ?? []));
      level = [...new Set(found)].filter(id => !seen.has(id));
    }
  };
  const loadTops = (commits: readonly string[]): void => {
    const unread = commits.filter(commit => !tops.has(commit));
    for (const [index, object] of readObjects(
      git,
      unread.map(commit => `${commit}^{tree}`),
    ).entries()) {
      if (!object) continue;
      tops.set(unread[index] ?? '', object.id);
      trees.set(object.id, parseTree(object.content, idLength(object.id)));
    }
  };
  /** The tree of a folder in each commit; undefined where it has none. */
  const foldersIn = (commits: readonly Commit[]): (string | undefined)[] => {
    loadTops(commits.map(({ id }) => id));
    const parts = commits.map(({ folder }) => folder.split('/').filter(Boolean));
    const at = commits.map(({ id }) => tops.get(id));
    for (let depth = 0; parts.some(({ length }) => length > depth); depth += 1) {
      load(
        at.filter(id => id !== undefined),
        () => [],
      );
      for (const [index, names] of parts.entries()) {
        const name = names[depth];
        if (name !== undefined) at[index] = entryIn(trees.get(at[index] ?? ''), name, 'folder');
      }
    }
    return at;
  };

  return {
    filesOf(commits: readonly Commit[], enters: (folder: string) => boolean): CommitFiles[] {
      const roots = foldersIn(commits);
      const below = (tree: Tree) =>
        tree.filter(({ kind, name }) => kind === 'folder' && enters(name)).map(({ id }) => id);
      load(
        roots.filter(id => id !== undefined),
        below,
      );
      const lists = new Map<string, readonly File[]>();
      const filesIn = (id: string): readonly File[] => {
        const known = lists.get(id);
        if (known) return known;
        const files = (trees.get(id) ?? []).flatMap(({ kind, name, id }): readonly File[] => {
          if (kind === 'file') return [[name, id]];
          return enters(name) ? filesIn(id).map(([path, file]) => [`${name}/${path}`, file]) : [];
        });
        lists.set(id, files);
        return files;
      };
      return commits.map((_, index) => new Map(filesIn(roots[index] ?? '')));
    },
    /** The id of one file; `path` from the top. */
    fileAt({ id }: Commit, path: string): string | undefined {
      const slash = path.lastIndexOf('/');
      const folder = foldersIn([{ id, day: '', folder: path.slice(0, Math.max(0, slash)) }])[0];
      if (folder === undefined) return undefined;
      load([folder], () => []);
      return entryIn(trees.get(folder), path.slice(slash + 1), 'file');
    },
  };
}

type File = readonly [path: string, id: string];

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  readonly id: string;
}

/** Links and submodules are left out: what they lead to is no part of the commit. */
type Tree = readonly Entry[];

const kinds: Readonly<Record<string, Entry['kind']>> = {
  '100644': 'file',
  '100755': 'file',
  '100664': 'file',
  '40000': 'folder',
};

function entryIn(tree: Tree | undefined, name: string, kind: Entry['kind']): string | undefined {
  return tree?.find(entry => entry.name === name && entry.kind === kind)?.id;
}

/** Bytes of an id within a tree: 20, or 32 where the repository is of the newer kind (SHA-256). */
function idLength(id: string): number {
  return id.length / 2;
}

/** Each entry is `<mode> <name>`, a zero byte and the id's own bytes. */
function parseTree(bytes: Buffer, length: number): Tree {
  const entries: Entry[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(32, at);
    const end = bytes.indexOf(0, space);
    const kind = kinds[bytes.toString('latin1', at, space)];
    if (kind !== undefined) {
      const name = bytes.toString('utf8', space + 1, end);
      entries.push({ name, kind, id: bytes.toString('hex', end + 1, end + 1 + length) });
    }
    at = end + 1 + length;
  }
  return entries;
}
