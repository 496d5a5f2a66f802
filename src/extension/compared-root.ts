import type { Comparison, Side } from '../core/compare/comparison.ts';
import type { ChangesTree } from '../core/view/changes-tree.ts';
import type { Base, NoBase } from './compare-base.ts';
import type { Repository } from './git.ts';
import type { SefRoot } from './sef-root.ts';

/** Why there is nothing to compare with. `looking`: git has not told yet which repositories there are. */
export type NotCompared = NoBase | 'no-git' | 'no-repository' | 'looking';

/** One SEF beside an earlier version of itself. */
export interface Compared {
  readonly root: SefRoot;
  readonly repository: Repository;
  readonly base: Base;
  /** Undefined: the version has no SEF there. */
  readonly before: Side | undefined;
  readonly after: Side;
  readonly comparison: Comparison;
  readonly tree: ChangesTree;
}

export type Look = Compared | { readonly root: SefRoot; readonly none: NotCompared };

export function isCompared(look: Look): look is Compared {
  return !('none' in look);
}
