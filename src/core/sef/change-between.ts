import type { Sef, SefChange } from './sef.ts';

/**
 * What makes one SEF of the other. Both have the same setup, and what is the same in both is the same value; what is not
 * is taken to have changed.
 */
export function changeBetween(before: Sef, after: Sef): SefChange {
  // What is removed goes as a whole: what is left of it is put back.
  const remove = [...before.records.keys(), ...before.scans.keys()].filter(
    path =>
      (before.records.has(path) && !after.records.has(path)) ||
      (before.scans.has(path) && !after.scans.has(path)),
  );
  const removed = new Set(remove);
  return {
    remove: removed,
    put: [...after.records.values()]
      .map(({ document }) => document)
      .filter(
        document => removed.has(document.path) || before.records.get(document.path)?.document !== document,
      ),
    scan: [...after.scans.values()].filter(
      scan => removed.has(scan.path) || before.scans.get(scan.path) !== scan,
    ),
    exist: [...after.files].filter(path => !before.files.has(path)),
    vanish: [...before.files].filter(path => !after.files.has(path)),
    agree: [...new Set([...before.agreements.keys(), ...after.agreements.keys()])]
      .filter(path => before.agreements.get(path) !== after.agreements.get(path))
      .map(path => [path, after.agreements.get(path)] as const),
  };
}
