import type { Files } from '../host/files.ts';
import type { Keep } from '../host/keep.ts';
import { walk } from '../host/walk.ts';
import { stampText, type WatchedFiles, watchedFiles } from '../host/watched-files.ts';
import type { Host } from './host.ts';
import { type Grounds, type KeptPart, type Part, readKept, writeKept } from './kept-parts.ts';

/** How parts are worked out. */
export interface Worker {
  check(roots: readonly string[], files: Files): Worked;
  /** Reads what `check` would, and makes nothing of it. */
  read(roots: readonly string[], files: Files): void;
}

export interface Worked extends Part {
  /** Git was asked when sections were agreed. */
  readonly isAgreed: boolean;
}

export interface KeptChecks {
  /** The part on these roots: as it was where nothing that it rests on has changed, else worked out anew. */
  partOn(roots: readonly string[]): Part;
  /** Keeps for the next run what this one found. */
  save(): void;
}

/** Files that changed less than this before they were looked at may change again and look the same. In milliseconds. */
const unsettled = 2_000;

/**
 * What an earlier run of the same command found. Whether files changed is told by when they did and how large they are;
 * where that does not settle it, by what is in them.
 *
 * @param command all that a report depends on besides files: the program, the day, the options
 */
export function keptChecks(host: Host, keep: Keep, command: readonly unknown[], worker: Worker): KeptChecks {
  const name = `check-${keep.digest(JSON.stringify(command)).slice(0, 40)}`;
  const known = new Map(readKept(keep, name).map(part => [part.roots.join('\n'), part]));
  const parts: KeptPart[] = [];
  let isNew = false;
  return {
    partOn(roots) {
      // Taken before anything is read: what changes meanwhile is then seen as changed by the next run.
      const stamps = stampsOf(roots, host, keep);
      const kept = known.get(roots.join('\n'));
      const stands = kept && groundsStand(kept, host) ? kept : undefined;
      if (stands && stands.stamps === stamps && stamps !== '') {
        parts.push(stands);
        return { worst: stands.worst, text: stands.text };
      }
      isNew = true;
      if (stands && contentsOf(roots, host, keep, worker) === stands.contents) {
        parts.push({ ...stands, stamps });
        return { worst: stands.worst, text: stands.text };
      }
      const heads = roots.map(root => host.history.head(root));
      const watched = watchedFiles(host.files, keep);
      const { isAgreed, ...part } = worker.check(roots, watched);
      const grounds = groundsOf(stamps, isAgreed ? heads : [], watched);
      if (grounds) parts.push({ ...grounds, roots, ...part });
      return part;
    },
    save() {
      if (isNew) writeKept(keep, name, parts);
    },
  };
}

/** Undefined: something that the part rests on cannot be watched, so it is not kept. */
function groundsOf(
  stamps: string,
  heads: readonly (string | undefined)[],
  watched: WatchedFiles,
): Grounds | undefined {
  if (heads.some(head => head === undefined)) return undefined;
  return {
    stamps,
    contents: watched.contents(),
    beyond: watched.beyond(),
    heads: heads.filter(head => head !== undefined),
  };
}

function groundsStand({ roots, beyond, heads }: KeptPart, { files, history }: Host): boolean {
  return (
    beyond.every(({ path, was }) => stampText(path, files) === was) &&
    heads.every((head, place) => history.head(roots[place] ?? '') === head)
  );
}

function stampsOf(roots: readonly string[], { files }: Host, keep: Keep): string {
  const lines: string[] = [];
  let newest = 0;
  for (const root of roots) {
    for (const { path, kind } of walk(root, files).paths) {
      const stamp = kind === 'file' ? files.stamp(`${root}/${path}`) : undefined;
      if (kind === 'file' && !stamp) return '';
      newest = Math.max(newest, stamp?.modified ?? 0, stamp?.changed ?? 0);
      lines.push(`${path} ${stamp?.size} ${stamp?.modified} ${stamp?.changed}`);
    }
  }
  return newest > keep.now() - unsettled ? '' : keep.digest(lines.join('\n'));
}

function contentsOf(roots: readonly string[], { files }: Host, keep: Keep, worker: Worker): string {
  const watched = watchedFiles(files, keep);
  worker.read(roots, watched);
  return watched.contents();
}
