import { posix } from 'node:path';
import type { Side } from '../core/compare/comparison.ts';
import { printable, shorten } from '../core/report/layout.ts';
import { type Checked, check, recheck } from '../core/rules/check.ts';
import type { Day } from '../core/sef/calendar.ts';
import { changeBetween } from '../core/sef/change-between.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Files } from '../host/files.ts';
import type { NoRepository, NoRevision, Repository } from '../host/history.ts';
import { withAgreements } from '../host/load-agreements.ts';
import { loadSef } from '../host/load-sef.ts';
import { onceReader, sameBytes } from '../host/sef-reader.ts';
import { absolutePath, findRoots, shownPath } from './find-roots.ts';
import type { Host } from './host.ts';
import { UsageError } from './usage-error.ts';

/** Where one of the two that are to be compared is read, and what it is called. */
export interface Place {
  readonly name: string;
  readonly files: Files;
  /** The SEF's folder there. */
  readonly root: string;
  /** The id of the commit; undefined: what is on the disk. */
  readonly commit?: string;
}

/** Finds the sides of one SEF: `root` is absolute, and stands in the working tree. */
export function placeFinder(root: string, host: Host) {
  let opened: Repository | NoRepository | undefined;
  const open = () => (opened ??= host.history.open(root));
  const inFolder = (folder: string, name: string): Place => ({ name, files: host.files, root: folder });
  /** As a person names it: a version, or a folder where git knows no version of that name. */
  const named = (name: string): Place => {
    const folder = absolutePath(name, host);
    const isFolder = host.files.exists(`${folder}/sef.yaml`);
    if (isFolder && /^\.{0,2}\//.test(name)) return inFolder(folder, name);
    const repository = open();
    if ('none' in repository) {
      if (isFolder) return inFolder(folder, name);
      throw new UsageError(
        `${noRepository[repository.none]} Two folders can be compared: sef compare <one> <other>.`,
      );
    }
    const found = repository.filesAt(name, pathIn(repository, root));
    if (!('missing' in found))
      return { name: versionName(name, found.at), files: found.files, root, commit: found.at };
    if (isFolder) return inFolder(folder, name);
    throw new UsageError(noRevision(found, name, ', and no folder of that name holds a sef.yaml'));
  };
  /** Where two versions went different ways. */
  const fork = (one: string, other: string): Place => {
    const repository = open();
    if ('none' in repository) throw new UsageError(noRepository[repository.none]);
    const base = repository.mergeBase(one, other);
    if (typeof base !== 'string') throw new UsageError(noRevision(base, `${one}...${other}`));
    return { ...named(base), name: versionName(one, base, ', where the two part') };
  };
  return { named, fork, working: (): Place => inFolder(root, 'the files as they are') };
}

/** `main (59350e9)`; who names a version by its whole number need not read that twice. */
function versionName(name: string, at: string, more = ''): string {
  const short = at.slice(0, 7);
  return name === at ? short : `${name} (${short}${more})`;
}

export const noRepository: Readonly<Record<NoRepository['none'], string>> = {
  'no-git': 'git is not installed on this machine, so there are no earlier versions to look at.',
  'no-repository': 'This folder is in no git repository, so there are no earlier versions to look at.',
  refused:
    'git does not open this repository, because it belongs to another user of this machine. If you trust whoever that is, tell git so once: git config --global --add safe.directory FOLDER.',
};

/** @param orElse what else the name might have been, and is not */
export function noRevision({ missing }: NoRevision, written: string, orElse = ''): string {
  const name = shorten(printable(written), 80);
  switch (missing) {
    case 'shallow':
      return `git does not have “${name}” here: this clone holds only the end of the history. Fetch the rest first (git fetch --unshallow), or in a build ask for the whole history (fetch-depth: 0).`;
    case 'unrelated':
      return `“${name}” cannot be compared: the two have no version in common. Name a version that both come from.`;
    case 'unknown':
      return `git knows no branch, tag or version “${name}”${orElse}.`;
  }
}

function pathIn({ top }: Repository, root: string): string {
  return posix.relative(top, root);
}

/** A side each; undefined where there is no SEF. What both have in common is read and checked once. */
export function readSides(
  places: readonly [Place, Place],
  today: Day,
  { history, markdown }: Pick<Host, 'history' | 'markdown'>,
): readonly [Side | undefined, Side | undefined] {
  const [one, other] = places;
  const read = ({ root, files }: Place, path: string) => files.read(`${root}/${path}`);
  const isOther = (path: string) => !sameBytes(read(one, path), read(other, path));
  const reader = onceReader(isOther, markdown);
  let last: Checked | undefined;
  const sideAt = (place: Place): Side | undefined => {
    const loaded = loadSef(place.root, place.files, reader);
    if (!loaded) return undefined;
    // A section that is the same in both is agreed, or changed since, in both.
    const sef = withAgreements(loaded.sef, { ...place, history }, isOther);
    const checked =
      last?.sef.setup === sef.setup ? recheck(last, changeBetween(last.sef, sef), today) : check(sef, today);
    last = checked;
    const textOf = (path: string) => {
      const bytes = read(place, path);
      return bytes && settingsText(bytes);
    };
    return { checked, textOf };
  };
  return [sideAt(one), sideAt(other)];
}

/** The one SEF that is meant. */
export function rootOf(named: string | undefined, host: Host): string {
  const [root, ...others] = findRoots(named === undefined ? [] : [named], host);
  if (root === undefined || others.length > 0)
    throw new UsageError(
      `There are several SEFs here (${[root ?? '', ...others]
        .slice(0, 3)
        .map(path => shownPath(path, host))
        .join(', ')}). Name one: sef compare <base> --root FOLDER.`,
    );
  return root;
}
