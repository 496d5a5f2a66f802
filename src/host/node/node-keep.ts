import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Keep } from '../keep.ts';

/** So many are kept, the newest: each is of one command in one place, and a day old ones are of no use. */
const mostKept = 40;

/** Of all together. 512 MiB in bytes. */
const mostBytes = 512 * 1024 * 1024;

/**
 * Keeps files in the folder that the system has for such (never in the repository that is looked at), for this person
 * alone. `SEF_CACHE_DIR` names another.
 */
export function nodeKeep(env: NodeJS.ProcessEnv): Keep {
  const folder = env.SEF_CACHE_DIR || cacheFolder(env);
  const pathOf = (name: string) => {
    if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`“${name}” is no name to keep something under.`);
    return join(folder, name);
  };
  return {
    read: name => attempt(() => readFileSync(pathOf(name))),
    write(name, contents) {
      const path = pathOf(name);
      const making = `${path}.${randomUUID()}`;
      const written = attempt(() => {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(making, contents, { flag: 'wx', mode: 0o600 });
        renameSync(making, path);
        return true;
      });
      if (written) forgetOld(folder);
      else attempt(() => rmSync(making, { force: true }));
      return written ?? false;
    },
    now: Date.now,
    digest: contents => createHash('sha256').update(contents).digest('hex'),
  };
}

/** https://specifications.freedesktop.org/basedir-spec and what the other systems have in its place. */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return join(env.LOCALAPPDATA || homedir(), 'send-sef', 'Cache');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'send-sef');
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'send-sef');
}

/** Also what somebody who was interrupted left half made, in time. */
function forgetOld(folder: string): void {
  const kept = (attempt(() => readdirSync(folder)) ?? [])
    .map(name => join(folder, name))
    .flatMap(path => {
      const found = attempt(() => statSync(path, { throwIfNoEntry: false }));
      return found ? [{ path, at: found.mtimeMs, size: found.size }] : [];
    })
    .sort((a, b) => b.at - a.at);
  let bytes = 0;
  for (const [place, { path, size }] of kept.entries()) {
    bytes += size;
    if (place >= mostKept || (place > 0 && bytes > mostBytes)) attempt(() => rmSync(path, { force: true }));
  }
}

/** Undefined where the file system refuses: a full disk, a folder that may not be written, another process at it. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
