import type { Result } from '../core/report/report.ts';
import { check } from '../core/rules/check.ts';
import type { Day } from '../core/sef/calendar.ts';
import { withAgreements } from '../host/load-agreements.ts';
import { loadSef } from '../host/load-sef.ts';
import { findRoots, shownPath } from './find-roots.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Reads and checks every SEF that was meant. */
export function checkRoots(named: readonly string[], today: Day, host: Host): Result[] {
  return findRoots(named, host).map(path => {
    const root = shownPath(path, host);
    const loaded = loadSef(path, host.files);
    if (!loaded) throw new UsageError(`The sef.yaml in ${root} cannot be opened.`);
    const sef = withAgreements(loaded.sef, { root: path, files: host.files, history: host.history });
    return { root, checked: check(sef, today) };
  });
}
