import { MAX_FILE_BYTES } from '../../core/text/decode.ts';
import type { Files, FolderEntry } from '../files.ts';
import type { NoRevision, RevisionFiles } from '../history.ts';
import type { Git } from './git.ts';
import { bytesOf, readObjects, textOf } from './read-objects.ts';

/** The files of a commit below a folder, by one listing and one reading of their contents. */
export function filesAt(
  git: Git,
  top: string,
  revision: string,
  folder: string,
  known: ReadBlobs,
): RevisionFiles | NoRevision {
  const at = commitOf(git, revision);
  if (typeof at !== 'string') return at;
  const listed = textOf(
    git.ask(['ls-tree', '-r', '-l', '-z', '--full-tree', at, '--', ...(folder === '' ? [] : [`${folder}/`])]),
  );
  const blobs = new Map<string, Blob>();
  // `<mode> <type> <id> <size>`, a tab and the path.
  for (const entry of listed.split('\0')) {
    const tab = entry.indexOf('\t');
    const [mode, type, id = '', size] = entry.slice(0, tab).split(/ +/);
    if (type === 'blob' && mode !== LINK)
      blobs.set(`${top}/${entry.slice(tab + 1)}`, { id, size: Number(size) });
  }
  return { at, files: treeFiles(blobs, blobReader(git, blobs, known)) };
}

/** What a symbolic link leads to may be anywhere, and is not part of the commit. */
const LINK = '120000';

interface Blob {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
}

/** A name that begins with a dash is no option; the name of a folder or a tag gives its commit or nothing. */
export function commitOf(git: Git, revision: string): string | NoRevision {
  const found = git.ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  // What is written as “all but this one” (`^main`) is found too, but is no commit.
  const id = found?.code === 0 ? String(found.out).trim() : '';
  return /^[0-9a-f]+$/.test(id) ? id : { missing: isShallow(git) ? 'shallow' : 'unknown' };
}

export function isShallow(git: Git): boolean {
  return String(git.ask(['rev-parse', '--is-shallow-repository'])?.out).trim() === 'true';
}

export function mergeBase(git: Git, one: string, other: string): string | NoRevision {
  const [a, b] = [commitOf(git, one), commitOf(git, other)];
  if (typeof a !== 'string') return a;
  if (typeof b !== 'string') return b;
  const found = git.ask(['merge-base', a, b]);
  if (found?.code === 0) return String(found.out).trim();
  return { missing: isShallow(git) ? 'shallow' : 'unrelated' };
}

/** Contents of text size that were read, by their ids: two versions have most of theirs in common. */
export type ReadBlobs = Map<string, Uint8Array>;

/**
 * Reads all contents of text size at once when the first is asked for; larger ones one by one, since only their beginning
 * is wanted.
 */
function blobReader(
  git: Git,
  blobs: ReadonlyMap<string, Blob>,
  known: ReadBlobs,
): (blob: Blob, most: number) => Uint8Array {
  let isRead = false;
  return ({ id, size }, most) => {
    if (size > MAX_FILE_BYTES)
      return most < size ? new Uint8Array(most + 1) : bytesOf(git.ask(['cat-file', 'blob', id]));
    if (!isRead) {
      const small = [...blobs.values()].filter(blob => blob.size <= MAX_FILE_BYTES && !known.has(blob.id));
      const found = readObjects(git, [...new Set(small.map(({ id }) => id))]);
      for (const object of found) if (object) known.set(object.id, object.content);
      isRead = true;
    }
    const content = known.get(id) ?? new Uint8Array();
    return content.length <= most ? content : content.subarray(0, most + 1);
  };
}

function treeFiles(blobs: ReadonlyMap<string, Blob>, read: (blob: Blob, most: number) => Uint8Array): Files {
  const folders = new Map<string, Map<string, FolderEntry['kind']>>();
  for (const path of blobs.keys()) {
    const parts = path.split('/');
    for (let length = parts.length - 1; length > 0; length--) {
      const folder = parts.slice(0, length).join('/');
      const entries = folders.get(folder) ?? new Map<string, FolderEntry['kind']>();
      const name = parts[length] ?? '';
      const isKnown = entries.has(name);
      entries.set(name, length === parts.length - 1 ? 'file' : 'folder');
      folders.set(folder, entries);
      if (isKnown) break;
    }
  }
  return {
    list: folder =>
      [...(folders.get(folder) ?? [])]
        .map(([name, kind]) => ({ name, kind }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    read(path, most = MAX_FILE_BYTES) {
      const blob = blobs.get(path);
      return blob && read(blob, most);
    },
    exists: path => blobs.has(path) || folders.has(path),
    // Nothing of a version changes.
    stamp: () => undefined,
    create: () => {
      throw new Error('A version that git keeps cannot be added to.');
    },
  };
}
