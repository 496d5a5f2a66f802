import type { Result } from '../core/report/report.ts';
import { check } from '../core/rules/check.ts';
import type { Day } from '../core/sef/calendar.ts';
import { withAgreements } from '../host/load-agreements.ts';
import { type LoadedSef, loadSef } from '../host/load-sef.ts';
import { plainReader } from '../host/sef-reader.ts';
import { findRoots, shownPath } from './find-roots.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Reads and checks every SEF that was meant. */
export function checkRoots(named: readonly string[], today: Day, host: Host): Result[] {
  return findRoots(named, host).map(path => checkRoot(path, today, host));
}

/** `path`: of the root, absolute. */
export function checkRoot(path: string, today: Day, host: Host): Result {
  const { sef: found } = openSef(path, host);
  const root = shownPath(path, host);
  const sef = withAgreements(found, { root: path, files: host.files, history: host.history });
  return { root, checked: check(sef, today) };
}

/** The SEF in a folder that has a `sef.yaml`. */
export function openSef(path: string, host: Host): LoadedSef {
  const loaded = loadSef(path, host.files, plainReader(host.markdown));
  if (!loaded) throw new UsageError(`The sef.yaml in ${shownPath(path, host)} cannot be opened.`);
  return loaded;
}
