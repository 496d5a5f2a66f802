import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Keep } from '../keep.ts';
import { attempt, writeWhole } from './kept-folder.ts';

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
  return {
    read(name) {
      checkName(name);
      return attempt(() => readFileSync(join(folder, name)));
    },
    write(name, contents) {
      checkName(name);
      return writeWhole({ folder, files: mostKept, bytes: mostBytes, isPrivate: true }, name, contents);
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

function checkName(name: string): void {
  if (!/^[a-z0-9-]+$/.test(name)) throw new Error(`“${name}” is no name to keep something under.`);
}
