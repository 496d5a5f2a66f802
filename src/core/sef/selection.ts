import picomatch from 'picomatch/posix';
import { scanKindOf } from '../privacy/scan-kind.ts';
import { nameOf } from '../text/path.ts';
import type { Config } from './config.ts';

/**
 * Whether a file of a root is read, and if not, why. `looked-into`: it is no page of the SEF, but a table or a document
 * that may be cited and must hold nothing personal.
 */
export type Selection = 'read' | 'looked-into' | 'not-markdown' | 'excluded' | 'other-root';

/** `otherRoots`: the folders below this root that hold a `sef.yaml` of their own. */
export function selector(config: Config, otherRoots: readonly string[]): (path: string) => Selection {
  // A folder's name excludes what is in it, as in a .gitignore.
  const patterns = config.exclude.flatMap(pattern => [pattern, `${pattern.replace(/\/+$/, '')}/**`]);
  const isExcluded = patterns.length > 0 ? picomatch(patterns, { dot: true }) : () => false;
  return path => {
    if (otherRoots.some(root => path.startsWith(`${root}/`))) return 'other-root';
    // Office programs leave files named ~$… beside those that are open.
    const kind = nameOf(path).startsWith('~$') ? undefined : scanKindOf(path);
    if (kind === undefined) return 'not-markdown';
    if (isExcluded(path)) return 'excluded';
    return kind === 'markdown' ? 'read' : 'looked-into';
  };
}
