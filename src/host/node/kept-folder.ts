import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../files.ts';
import { writeText } from './write-text.ts';

/** A folder of files that nobody misses: of many, the newest stay. */
export interface KeptFolder {
  readonly folder: string;
  /** So many at the most. */
  readonly files: number;
  /** Of all together. */
  readonly bytes: number;
  /** For this person alone; else for whoever may be in the folder above. */
  readonly isPrivate: boolean;
}

/**
 * Written beside and renamed, so that whoever reads meanwhile has the old one or the new one. False: the file system
 * refuses.
 */
export function writeWhole(kept: KeptFolder, name: string, contents: Text): boolean {
  const path = join(kept.folder, name);
  const making = `${path}.${randomUUID()}`;
  const written = attempt(() => {
    mkdirSync(kept.folder, { recursive: true, ...(kept.isPrivate ? { mode: 0o700 } : {}) });
    writeText(making, contents, { flag: 'wx', ...(kept.isPrivate ? { mode: 0o600 } : {}) });
    renameSync(making, path);
    return true;
  });
  if (written) forgetOld(kept);
  else attempt(() => rmSync(making, { force: true }));
  return written ?? false;
}

/** Also what somebody who was interrupted left half made, in time. */
function forgetOld({ folder, files, bytes: most }: KeptFolder): void {
  const found = (attempt(() => readdirSync(folder)) ?? [])
    .map(name => join(folder, name))
    .flatMap(path => {
      const stats = attempt(() => statSync(path, { throwIfNoEntry: false }));
      return stats ? [{ path, at: stats.mtimeMs, size: stats.size }] : [];
    })
    .sort((a, b) => b.at - a.at);
  let bytes = 0;
  for (const [place, { path, size }] of found.entries()) {
    bytes += size;
    if (place >= files || (place > 0 && bytes > most)) attempt(() => rmSync(path, { force: true }));
  }
}

/** Undefined where the file system refuses: a full disk, a folder that may not be written, another process at it. */
export function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
