import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned, scanKindOf } from '../core/privacy/scan-kind.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { type VersionFinding, versionFindings } from '../core/rules/version-findings.ts';
import { configName } from '../core/sef/file-names.ts';
import { settingsText } from '../core/text/decode.ts';
import type { ChangedFile } from '../core/versions/commit-proposal.ts';
import type { SefRoot } from './sef-root.ts';
import { turn } from './slices.ts';
import type { VersionChanges } from './version-changes.ts';
import { exists, readBytes } from './workspace-files.ts';

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
