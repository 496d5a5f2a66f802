import { FileType, RelativePattern, type Uri, Uri as Uris, type WorkspaceFolder, workspace } from 'vscode';
import { configName } from '../core/sef/file-names.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';

/** Files through `workspace.fs` alone, so that they may be on a disk, a server or a website. */

export interface FoundFiles {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Folders below that are SEF roots of their own. */
  readonly otherRoots: readonly string[];
}

/** Everything below a root, relative to it. Links to folders are not entered: they may lead in a circle. */
export async function findFiles(root: Uri): Promise<FoundFiles> {
  const files: string[] = [];
  const folders: string[] = [];
  const otherRoots: string[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const [name, type] of await listFolder(folder === '' ? root : Uris.joinPath(root, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if ((type & FileType.Directory) === 0) files.push(path);
      else folders.push(path);
      if (name === configName && folder !== '') otherRoots.push(folder);
      if (type === FileType.Directory && !isToolFolder(path)) await visit(path);
    }
  };
  await visit('');
  return { files, folders, otherRoots };
}

async function listFolder(folder: Uri): Promise<[string, FileType][]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.sort(([a], [b]) => (a < b ? -1 : 1));
  } catch {
    // A folder that is gone or closed to us holds nothing that could be shown.
    return [];
  }
}

/**
 * Undefined: there is no such file, or it cannot be read. Hosts give files only whole, so of one that is larger than
 * `most` bytes nothing is read: what comes back is as long as tells that it is too large.
 */
export async function readBytes(uri: Uri, most = Number.POSITIVE_INFINITY): Promise<Uint8Array | undefined> {
  try {
    if (most < Number.POSITIVE_INFINITY && (await workspace.fs.stat(uri)).size > most)
      return new Uint8Array(most + 1);
    return await workspace.fs.readFile(uri);
  } catch {
    // Files come and go between being told of and being read.
    return undefined;
  }
}

export async function exists(uri: Uri): Promise<boolean> {
  return (await typeOf(uri)) !== undefined;
}

export async function typeOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch {
    // Not there is an answer, not a failure.
    return undefined;
  }
}

/** The folders that hold a `sef.yaml`, in the order of their paths. */
export async function findRoots(): Promise<Uri[]> {
  const found = new Map<string, Uri>();
  for (const folder of workspace.workspaceFolders ?? []) {
    for (const root of await rootsIn(folder)) found.set(root.toString(), root);
  }
  return [...found.values()].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
}

/** Schemes whose hosts can search; elsewhere VS Code would wait for a search that never comes. */
const searchable: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs']);

async function rootsIn(folder: WorkspaceFolder): Promise<Uri[]> {
  if (!searchable.has(folder.uri.scheme)) return rootsNear(folder.uri, 3);
  const pattern = new RelativePattern(folder, `**/${configName}`);
  const configs = await workspace.findFiles(pattern, '**/{node_modules,.git}/**');
  const roots = configs.map(config => Uris.joinPath(config, '..'));
  // What the user's settings keep out of searches may still be the SEF they opened.
  return roots.length > 0 ? roots : rootsNear(folder.uri, 2);
}

async function rootsNear(folder: Uri, depth: number): Promise<Uri[]> {
  const entries = await listFolder(folder);
  const own = entries.some(([name]) => name === configName) ? [folder] : [];
  if (depth === 0) return own;
  const below = entries.filter(([name, type]) => type === FileType.Directory && !isToolFolder(name));
  const deeper = await Promise.all(below.map(([name]) => rootsNear(Uris.joinPath(folder, name), depth - 1)));
  return [...own, ...deeper.flat()];
}
