import type { Uri } from 'vscode';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned, scanKindOf } from '../core/privacy/scan-kind.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { type VersionFinding, versionFindings } from '../core/rules/version-findings.ts';
import { configName } from '../core/sef/file-names.ts';
import { settingsText } from '../core/text/decode.ts';
import type { ChangedFile } from '../core/versions/commit-proposal.ts';
import { addedStatuses, type RepositoryState } from './git.ts';
import type { SefRoot } from './sef-root.ts';
import { turn } from './slices.ts';
import { exists, readBytes } from './workspace-files.ts';

/** What a version of a SEF made now would hold. */
export interface VersionChanges {
  /** Files of the SEF that differ from the last version, by their paths; also what is below its folder and no page. */
  readonly files: ReadonlyMap<string, Uri>;
  /** Of these, what the last version did not have. */
  readonly added: ReadonlySet<string>;
  /** Of these, what is staged, and what is not staged as it is on the disk. */
  readonly staged: ReadonlySet<string>;
  readonly unstaged: ReadonlySet<string>;
  /** Staged files of others: they would become part of any commit. */
  readonly foreign: readonly Uri[];
}

/** `pathOf`: a file's path in the SEF; undefined for what belongs to another or to none. */
export function changesIn(state: RepositoryState, pathOf: (uri: Uri) => string | undefined): VersionChanges {
  const files = new Map<string, Uri>();
  const added = new Set<string>();
  const foreign: Uri[] = [];
  const staged = new Set<string>();
  const unstaged = new Set<string>();
  const put = (uri: Uri, where: Set<string>, status?: number) => {
    const path = pathOf(uri);
    // A repository within this one is its own business.
    if (path === undefined || path.endsWith('/')) return false;
    files.set(path, uri);
    where.add(path);
    if (status !== undefined && addedStatuses.has(status)) added.add(path);
    return true;
  };
  for (const { uri, originalUri, status } of state.indexChanges) {
    if (!put(uri, staged, status)) foreign.push(uri);
    if (originalUri.toString() !== uri.toString() && !put(originalUri, staged)) foreign.push(originalUri);
  }
  for (const { uri, status } of [...state.workingTreeChanges, ...(state.untrackedChanges ?? [])])
    put(uri, unstaged, status);
  return { files, added, staged, unstaged, foreign };
}

export interface VersionLook {
  readonly findings: readonly VersionFinding[];
  readonly files: readonly ChangedFile[];
}

/** Looks into the files as they are on the disk: what git is about to take. */
export async function lookInto({ files, added }: VersionChanges, { checked }: SefRoot): Promise<VersionLook> {
  const { sef } = checked;
  const guard = guardOptions(sef.config);
  const scans: Scan[] = [];
  const changed: ChangedFile[] = [];
  for (const [path, uri] of files) {
    const kind = sef.records.get(path)?.document.kind;
    const isThere = await exists(uri);
    changed.push({ path, kind, change: isThere ? (added.has(path) ? 'add' : 'change') : 'remove' });
    const isSettings = path === configName;
    if (!isThere || (!isSettings && scanKindOf(path) === undefined)) continue;
    const bytes = await readBytes(uri, isSettings ? undefined : largestScanned(path));
    await turn();
    scans.push(
      isSettings ? scanText(path, bytes ? settingsText(bytes) : '', guard) : scanFile(path, bytes, guard),
    );
  }
  await turn();
  return { findings: versionFindings(sef.config, scans), files: changed };
}
