import { join, resolve } from 'node:path';
import type { Notes } from '../history.ts';
import type { Git } from './git.ts';
import { writeWhole } from './kept-folder.ts';
import { nodeFiles } from './node-files.ts';

/** So many are kept, the newest; more would be those of earlier versions and of days long past. */
const mostNotes = 8;

/** A larger one is not ours. 16 MiB in bytes. */
const mostBytes = 16 * 1024 * 1024;

/** Notes below git's own folder, which all working trees of a repository share. */
export function notesIn(git: Git, top: string): Notes {
  let folder: string | undefined;
  const pathOf = (name: string): string | undefined => {
    if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`“${name}” is no name for a note.`);
    folder ??= folderFor(git, top);
    return folder && join(folder, `${name}.json`);
  };
  return {
    read(name) {
      const path = pathOf(name);
      const bytes = path === undefined ? undefined : nodeFiles.read(path, mostBytes);
      return bytes && bytes.length <= mostBytes ? new TextDecoder().decode(bytes) : undefined;
    },
    write(name, text) {
      const path = pathOf(name);
      if (path === undefined || folder === undefined) return false;
      return writeWhole(
        { folder, files: mostNotes, bytes: Number.POSITIVE_INFINITY, isPrivate: false },
        `${name}.json`,
        text,
      );
    },
  };
}

function folderFor(git: Git, top: string): string | undefined {
  const answer = git.ask(['rev-parse', '--git-common-dir']);
  if (answer?.code !== 0) return undefined;
  return join(resolve(top, String(answer.out).replace(/\n$/, '')), 'sef', 'history');
}
