import { once } from '../core/text/once.ts';
import { worstOf } from '../core/text/severity.ts';
import type { Asked, Report } from './check-asked.ts';
import type { Host } from './host.ts';
import { keptChecks, type Worker } from './kept-checks.ts';
import type { Part } from './kept-parts.ts';

/**
 * Checks roots and writes the report on them.
 *
 * @param isKept whether what is found is kept, and what has not changed since the last such run told again
 */
export function checkParts(roots: readonly string[], asked: Asked, isKept: boolean, host: Host): Report {
  const { format, options, today } = asked;
  const worker = workerWhenNeeded(roots, asked, host);
  const kept =
    isKept && host.keep
      ? keptChecks(host, host.keep, [host.program, host.cwd, format, options, today, roots], worker)
      : undefined;
  const partOn = (some: readonly string[]): Part =>
    kept ? kept.partOn(some) : worker.check(some, host.files);
  // In JSON each root stands by itself; elsewhere one report is of all of them.
  const parts = (format === 'json' ? roots.map(root => [root]) : [roots]).map(partOn);
  kept?.save();
  return { text: parts.map(({ text }) => text), worst: worstOf(parts.map(({ worst }) => worst)) };
}

/** What makes checks is most of the program, and is evaluated with the first that has to be made. */
function workerWhenNeeded(roots: readonly string[], asked: Asked, host: Host): Worker {
  const needed = once(() => {
    const { workerFor } = require('./check-anew.ts') as typeof import('./check-anew.ts');
    return workerFor(roots, asked, host);
  });
  return {
    check: (...given) => needed().check(...given),
    read: (...given) => needed().read(...given),
  };
}
