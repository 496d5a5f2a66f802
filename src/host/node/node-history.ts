import type { History } from '../history.ts';
import type { Environment } from './git.ts';
import { gitHead } from './git-head.ts';

/**
 * What the git of this machine keeps.
 *
 * @param from the folder that the process was started in, which says together with the environment what commit a hook
 * is about
 */
export function nodeHistory(env: Environment = process.env, from: string = process.cwd()): History {
  return {
    head: folder => gitHead(folder, env),
    open(folder) {
      // Most runs never ask git.
      const { openRepository } = require('./open-repository.ts') as typeof import('./open-repository.ts');
      return openRepository(folder, env, from);
    },
  };
}
