import type { Config } from '../sef/config.ts';
import { configName } from '../sef/file-names.ts';
import { selector } from '../sef/selection.ts';
import { isToolFolder } from '../sef/tool-folder.ts';
import { folderOf, nameOf } from '../text/path.ts';

/** The files of a revision that are read as pages of the SEF, as `loadSef` finds them in a folder. */
export function pagesOf(files: ReadonlyMap<string, string>, config: Config): ReadonlyMap<string, string> {
  const entered = [...files].filter(([path]) => !isInToolFolder(path));
  const otherRoots = entered
    .filter(([path]) => path !== configName && nameOf(path) === configName)
    .map(([path]) => folderOf(path));
  const select = selector(config, otherRoots);
  return new Map(entered.filter(([path]) => mayBePage(path) && select(path) === 'read'));
}

/** Told by the name alone, before anything costlier is asked of it. */
export function mayBePage(path: string): boolean {
  return /\.md$/i.test(path);
}

function isInToolFolder(path: string): boolean {
  return folderOf(path)
    .split('/')
    .some(name => name !== '' && isToolFolder(name));
}
