import { posix, resolve, sep } from 'node:path';
import { configName } from '../core/sef/file-names.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';
import type { Files } from '../host/files.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** How far below a folder roots are looked for: `areas/<area>/sef.yaml` and a little more, never a whole disk. */
const maxDepth = 3;
const maxFolders = 5_000;

/** Absolute, with `/`. */
export function absolutePath(path: string, { cwd }: Pick<Host, 'cwd'>): string {
  return resolve(cwd, path).split(sep).join('/');
}

/** As a person standing in `cwd` names the folder: `.`, `areas/north`, `../other`. */
export function shownPath(path: string, { cwd }: Pick<Host, 'cwd'>): string {
  const relative = posix.relative(cwd, path) || '.';
  // From far away the whole path says more than a row of dots.
  return relative.startsWith('../../..') ? path : relative;
}

/** The SEF roots meant by what was written after the command, absolute; at least one. */
export function findRoots(named: readonly string[], host: Host): string[] {
  const roots =
    named.length > 0
      ? named.flatMap(name => rootsAt(name, host))
      : (rootAbove(host.cwd, host.files) ?? rootsBelow(host.cwd, host.files));
  const found = [...new Set([roots].flat())];
  if (found.length > 0) return found;
  throw new UsageError(
    `There is no SEF here: neither ${host.cwd} nor a folder above or below it has a ${configName}. “sef init” starts one.`,
  );
}

/** The nearest folder with a `sef.yaml`, from this one upwards. */
export function rootAbove(folder: string, files: Files): string | undefined {
  for (let at = folder; ; at = posix.dirname(at)) {
    if (isRoot(at, files)) return at;
    if (posix.dirname(at) === at || !at.includes('/')) return undefined;
  }
}

function rootsAt(name: string, host: Host): string[] {
  const { files } = host;
  const path = absolutePath(name, host);
  const folder = posix.basename(path) === configName ? posix.dirname(path) : path;
  if (isRoot(folder, files)) return [folder];
  if (!files.exists(path)) throw new UsageError(`There is no folder “${name}”.`);
  const below = rootsBelow(folder, files);
  if (below.length > 0) return below;
  const above = rootAbove(folder, files);
  const hint = above
    ? `It belongs to the SEF in ${shownPath(above, host)}.`
    : '“sef init” starts a SEF in a folder.';
  throw new UsageError(`“${name}” has no ${configName}, so it is not a SEF. ${hint}`);
}

function isRoot(folder: string, files: Files): boolean {
  return files.exists(`${folder === '/' ? '' : folder}/${configName}`);
}

/** In the order of their paths. */
export function rootsBelow(folder: string, files: Files): string[] {
  const found: string[] = [];
  let level = [folder];
  let seen = 0;
  for (let depth = 0; level.length > 0 && seen < maxFolders; depth += 1) {
    seen += level.length;
    found.push(...level.filter(path => isRoot(path, files)));
    if (depth === maxDepth) break;
    level = level.flatMap(path =>
      files
        .list(path)
        .filter(({ name, kind }) => kind === 'folder' && !isToolFolder(name))
        .map(({ name }) => `${path === '/' ? '' : path}/${name}`),
    );
  }
  return found.sort();
}
