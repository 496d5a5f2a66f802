import type { Scan } from '../privacy/scan.ts';
import type { SefRecord } from '../sef/record.ts';
import { type Sef, type SefChange, targetsOf } from '../sef/sef.ts';
import type { Finding } from './finding.ts';

/** A change that can be gone through more than once; what is given may be gone through only once. */
export function gathered({
  put = [],
  scan = [],
  remove = [],
  exist = [],
  vanish = [],
  agree = [],
}: SefChange) {
  return {
    put: [...put],
    scan: [...scan],
    remove: [...remove],
    exist: [...exist],
    vanish: [...vanish],
    agree: [...agree],
  };
}

interface Before {
  readonly sef: Sef;
  readonly byDocument: ReadonlyMap<string, readonly Finding[]>;
}

/**
 * The paths of the files of which something else may be said after a change: those that changed, and where others see that
 * change, those that refer to them or that they refer to. While somebody writes prose, others see nothing of it.
 */
export function touchedBy(
  { put, scan, remove, exist, vanish, agree }: ReturnType<typeof gathered>,
  before: Before,
  after: Sef,
): ReadonlySet<string> {
  const [came, went] = [
    exist.filter(path => !before.sef.files.has(path)),
    vanish.filter(path => before.sef.files.has(path)),
  ];
  const changed = new Set([...[...put, ...scan].map(({ path }) => path), ...remove, ...came, ...went]);
  const touched = new Set([...changed, ...agree.map(([path]) => path)]);
  // A file that comes or goes may be, or have been, what a dead link is taken to mean.
  for (const [target, referrers] of came.length + went.length > 0 ? after.referrers : []) {
    if (!after.files.has(target)) for (const referrer of referrers) touched.add(referrer);
  }
  for (const path of changed) {
    const near = [before.sef, after].flatMap(sef => [...neighboursOf(path, sef)]);
    const isSeen = looksOtherwise(path, before.sef, after);
    for (const other of near) {
      // What is said of others may lead to a place in it, which has moved.
      if (isSeen || leadsTo(path, before.byDocument.get(other))) touched.add(other);
    }
  }
  return touched;
}

function* neighboursOf(path: string, sef: Sef): Generator<string> {
  yield* sef.referrers.get(path) ?? [];
  const record = sef.records.get(path);
  if (record) yield* targetsOf(record);
}

function leadsTo(path: string, findings: readonly Finding[] = []): boolean {
  const isThere = (other: { readonly path: string }) => other.path === path;
  return findings.some(({ related, fixes }) => related.some(isThere) || fixes.some(isThere));
}

/** Whether what others may see of a file is not what it was. */
function looksOtherwise(path: string, before: Sef, after: Sef): boolean {
  return (
    before.files.has(path) !== after.files.has(path) ||
    !looksAlike(before.records.get(path), after.records.get(path)) ||
    tableIn(before.scans.get(path)) !== tableIn(after.scans.get(path))
  );
}

/** Whether all is the same but where it stands, and what the prose says: no rule looks at the prose of another file. */
function looksAlike(a: SefRecord | undefined, b: SefRecord | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.document.kind === b.document.kind &&
    isAlike(
      a.document.headings,
      b.document.headings,
      (one, other) => one.depth === other.depth && one.text === other.text,
    ) &&
    isAlike([...a.supports], [...b.supports], (one, other) => one === other) &&
    isAlike(a.references, b.references, (one, other) => one.via === other.via && one.path === other.path) &&
    saysAlike(a, b)
  );
}

function isAlike<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => same(one, b[index] as T));
}

/** What is the same object needs no second look. */
function saysAlike(a: SefRecord, b: SefRecord): boolean {
  const { document: _, supports: __, references: ___, problems: ____, ...rest } = { ...a, ...b };
  return Object.keys(rest).every(key => {
    const [one, other] = [a, b].map(record => record[key as keyof typeof rest]);
    return one === other || words(one) === words(other);
  });
}

function words(value: unknown): string | undefined {
  return JSON.stringify(value, (key, part) => (/^span$|Span$/.test(key) ? undefined : mapped(part)));
}

/** JSON has no maps. */
function mapped(value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** The figures that others cite; one table is another value each time that it is read. */
function tableIn(scan: Scan | undefined): unknown {
  return scan?.table;
}
