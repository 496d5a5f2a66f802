import { MAX_FILE_BYTES } from '../core/text/decode.ts';
import type { Files } from './files.ts';
import type { Keep } from './keep.ts';

/** Files, and a note of all that was learnt from them: who learns the same again comes to the same. */
export interface WatchedFiles extends Files {
  /** What was in the folders and files that were looked into, as one word. */
  contents(): string;
  /** What was asked for in folders that were not looked into, and what was there. */
  beyond(): readonly Beyond[];
}

/** A path, and what stood there: `undefined` where nothing did. */
export interface Beyond {
  readonly path: string;
  readonly was: string | undefined;
}

export function watchedFiles(files: Files, { digest }: Pick<Keep, 'digest'>): WatchedFiles {
  const listed = new Map<string, string>();
  const read = new Map<string, string>();
  const asked = new Map<string, string | undefined>();
  const isListed = (path: string) => listed.has(path.slice(0, path.lastIndexOf('/')));
  // Before anything is read of it: what changes meanwhile must be seen as changed afterwards.
  const ask = (path: string) => {
    if (!isListed(path) && !asked.has(path)) asked.set(path, stampText(path, files));
  };
  return {
    ...files,
    list(folder) {
      const entries = files.list(folder);
      listed.set(folder, entries.map(({ name, kind }) => `${kind} ${name}`).join('\n'));
      return entries;
    },
    read(path, most = MAX_FILE_BYTES) {
      ask(path);
      const bytes = files.read(path, most);
      read.set(`${most} ${path}`, bytes ? digest(bytes) : '');
      return bytes;
    },
    exists(path) {
      ask(path);
      return files.exists(path);
    },
    contents: () =>
      digest(
        [...listed, ...read]
          .map(pair => pair.join('\n'))
          .sort()
          .join('\n\n'),
      ),
    beyond: () => [...asked].filter(([path]) => !isListed(path)).map(([path, was]) => ({ path, was })),
  };
}

/** What is at a path, as a word that changes when it does. */
export function stampText(path: string, files: Pick<Files, 'stamp' | 'exists'>): string | undefined {
  const stamp = files.stamp(path);
  if (stamp) return `${stamp.size} ${stamp.modified} ${stamp.changed}`;
  return files.exists(path) ? 'there' : undefined;
}
