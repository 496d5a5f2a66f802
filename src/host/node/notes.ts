import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Notes } from '../history.ts';
import type { Git } from './git.ts';
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
      return path !== undefined && folder !== undefined && tryWrite(folder, path, text);
    },
  };
}

function folderFor(git: Git, top: string): string | undefined {
  const answer = git.ask(['rev-parse', '--git-common-dir']);
  if (answer?.code !== 0) return undefined;
  return join(resolve(top, String(answer.out).replace(/\n$/, '')), 'sef', 'history');
}

/** Written beside and renamed, so that whoever reads meanwhile has the old one or the new one. */
function tryWrite(folder: string, path: string, text: string): boolean {
  const making = `${path}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(making, text, { flag: 'wx' });
    renameSync(making, path);
    forgetOld(folder);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // A full disk or a repository that may only be read: next time everything is worked out again.
    removeQuietly(making);
    return false;
  }
}

/** Also what somebody who was interrupted left half made, in time. */
function forgetOld(folder: string): void {
  const paths = readdirSync(folder).map(name => join(folder, name));
  const byAge = paths
    .map(path => ({ path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(mostNotes)) removeQuietly(path);
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    // Another process may be at it, and it is only a note.
  }
}
