import { posix } from 'node:path';
import type { Result } from '../core/report/report.ts';
import type { Told } from '../core/report/told.ts';
import { isAboutProse } from '../core/rules/prose-rules.ts';
import { linesOf } from '../core/sef/lines-of.ts';
import { rangeOf } from '../core/text/line-index.ts';
import type { LineRange } from '../host/history.ts';
import { noRepository, noRevision } from './compare-sides.ts';
import { absolutePath } from './find-roots.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Whether a change touches any of the lines (from 1, both included) of a file, named from where the command was run. */
export type IsChanged = (path: Told['path'], first: number, last: number) => boolean;

/** What has changed since the working tree and `base` went different ways. */
export function changeSince(base: string, roots: readonly Result[], host: Host): IsChanged {
  const changed = new Map<string, readonly LineRange[]>();
  for (const { root } of roots) {
    const folder = absolutePath(root, host);
    const repository = host.history.open(folder);
    if ('none' in repository) throw new UsageError(noRepository[repository.none]);
    const fork = repository.mergeBase(base, 'HEAD');
    if (typeof fork !== 'string') throw new UsageError(noRevision(fork, base));
    const below = repository.changedLines(fork, posix.relative(repository.top, folder));
    for (const [path, ranges] of below) changed.set(`${repository.top}/${path}`, ranges);
  }
  return (path, first, last) =>
    (changed.get(absolutePath(path, host)) ?? []).some(range => range.first <= last && first <= range.last);
}

/** Without what is said of prose that the change leaves alone. Coverage, broken links and personal data are always told. */
export function changedOnly(results: readonly Result[], isChanged: IsChanged): Result[] {
  return results.map(({ root, checked }) => ({
    root,
    checked: {
      ...checked,
      findings: checked.findings.filter(({ rule, path, span }) => {
        if (!isAboutProse(rule)) return true;
        const { start, end } = rangeOf(linesOf(checked.sef, path), span);
        return isChanged(root === '.' ? path : `${root}/${path}`, start.line, end.line);
      }),
    },
  }));
}
