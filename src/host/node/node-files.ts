import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { MAX_FILE_BYTES } from '../../core/text/decode.ts';
import type { Files, FolderEntry } from '../files.ts';
import { writeText } from './write-text.ts';

/** The file system of this machine, read synchronously: for a command that reads everything once, nothing is faster. */
export const nodeFiles: Files = {
  list(folder) {
    try {
      return readdirSync(folder, { withFileTypes: true })
        .map((entry): FolderEntry => {
          const linked = entry.isSymbolicLink() && isFolder(`${folder}/${entry.name}`);
          return {
            name: entry.name,
            kind: linked ? 'linked-folder' : entry.isDirectory() ? 'folder' : 'file',
          };
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      if (isFileTrouble(error)) return [];
      throw error;
    }
  },
  read(path, most = MAX_FILE_BYTES) {
    try {
      return readAtMost(path, most + 1);
    } catch (error) {
      if (isFileTrouble(error)) return undefined;
      throw error;
    }
  },
  exists: existsSync,
  stamp(path) {
    try {
      const found = statSync(path, { throwIfNoEntry: false });
      return found && { size: found.size, modified: found.mtimeMs, changed: found.ctimeMs };
    } catch (error) {
      if (isFileTrouble(error)) return undefined;
      throw error;
    }
  },
  create(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    try {
      writeText(path, text, { flag: 'wx' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  },
};

/** One byte more than is allowed shows that a file is too large; the rest of it need not be read. */
function readAtMost(path: string, limit: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const bytes = new Uint8Array(Math.min(size, limit));
    let length = 0;
    while (length < bytes.length) {
      const read = readSync(file, bytes, length, bytes.length - length, length);
      if (read === 0) break;
      length += read;
    }
    return bytes.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    // One link that leads to itself must not hide the folder it is in.
    if (isFileTrouble(error)) return false;
    throw error;
  }
}

/** Trouble with one file is no reason to stop: not there, not allowed, a folder, a loop of links. */
function isFileTrouble(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}
