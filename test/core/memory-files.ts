import type { Files, FolderEntry } from '../../src/host/files.ts';

/** A folder that exists in memory alone. Paths are absolute, with `/`. */
export function memoryFiles(contents: ReadonlyMap<string, Uint8Array>): Files {
  const isFolder = (path: string) => [...contents.keys()].some(file => file.startsWith(`${path}/`));
  return {
    list: folder => entriesOf(folder, contents.keys()),
    read: path => contents.get(path),
    exists: path => contents.has(path) || isFolder(path),
    stamp: () => undefined,
    create: () => false,
  };
}

/** What stands in a folder, as far as the paths of files tell. */
export function entriesOf(folder: string, paths: Iterable<string>): FolderEntry[] {
  const kinds = new Map<string, FolderEntry['kind']>();
  for (const path of paths) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
    kinds.set(name, rest.length > 0 ? 'folder' : 'file');
  }
  return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
}
