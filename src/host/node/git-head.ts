import { dirname, isAbsolute, join } from 'node:path';
import { stampText } from '../watched-files.ts';
import type { Environment } from './git.ts';
import { nodeFiles } from './node-files.ts';

/**
 * A word that changes when what git tells of a folder's files may: when a commit is made, another branch is chosen, or
 * git is set up otherwise. Read from git's own files, because asking git takes as long as a small check. Undefined: it
 * cannot be told that way.
 */
export function gitHead(folder: string, env: Environment): string | undefined {
  // Who says where git's folder is may mean another than the one above.
  if (env.GIT_DIR || env.GIT_COMMON_DIR || env.GIT_WORK_TREE) return undefined;
  const own = gitFolder(folder);
  if (own === undefined) return 'no repository';
  const head = textOf(join(own, 'HEAD'));
  if (!head) return undefined;
  const common = commonFolder(own);
  const branch = /^ref: (.+)$/.exec(head)?.[1];
  const commit = branch === undefined ? head : commitOf(branch, common);
  if (!commit) return undefined;
  const others = ['config', 'shallow', 'info/grafts', 'packed-refs'].map(name =>
    stampText(join(common, name), nodeFiles),
  );
  return [commit, ...others].join('\n');
}

function gitFolder(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const found = join(at, '.git');
    // git passes over a folder of that name that holds no repository.
    if (nodeFiles.exists(join(found, 'HEAD')) || textOf(found)?.startsWith('gitdir: ')) {
      // In a linked working tree it is a file that says where the folder is.
      const elsewhere = /^gitdir: (.+)$/.exec(textOf(found) ?? '')?.[1];
      return elsewhere === undefined ? found : isAbsolute(elsewhere) ? elsewhere : join(at, elsewhere);
    }
    if (dirname(at) === at) return undefined;
  }
}

/** What all working trees of a repository share. */
function commonFolder(own: string): string {
  const common = textOf(join(own, 'commondir'));
  return common === undefined ? own : isAbsolute(common) ? common : join(own, common);
}

function commitOf(branch: string, common: string): string | undefined {
  return (
    textOf(join(common, branch)) ??
    // Packed ones are lines of a file, which is watched as a whole.
    (nodeFiles.exists(join(common, 'packed-refs')) ? branch : undefined)
  );
}

function textOf(path: string): string | undefined {
  const bytes = nodeFiles.read(path);
  return bytes && new TextDecoder().decode(bytes).trim();
}
