import type { Files, FolderEntry } from '../../src/host/files.ts';

/** A folder that exists in memory alone. Paths are absolute, with `/`. */
export function memoryFiles(contents: ReadonlyMap<string, Uint8Array>): Files {
  const isFolder = (path: string) => [...contents.keys()].some(file => file.startsWith(`${path}/`));
  return {
    list(folder) {
      const kinds = new Map<string, FolderEntry['kind']>();
      for (const path of contents.keys()) {
        if (!path.startsWith(`${folder}/`)) continue;
        const [name = '', ...rest] = path.slice(folder.length + 1).split('/');
        kinds.set(name, rest.length > 0 ? 'folder' : 'file');
      }
      return [...kinds].map(([name, kind]) => ({ name, kind })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: path => contents.get(path),
    exists: path => contents.has(path) || isFolder(path),
    create: () => false,
  };
}
