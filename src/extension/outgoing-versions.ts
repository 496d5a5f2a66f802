import { l10n, type Uri } from 'vscode';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned, scanKindOf } from '../core/privacy/scan-kind.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { versionFindings } from '../core/rules/version-findings.ts';
import { configName } from '../core/sef/file-names.ts';
import type { Sef } from '../core/sef/sef.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Span } from '../core/text/span.ts';
import { toldIn } from '../core/versions/commit-sentence.ts';
import type { FoundInVersion } from '../core/versions/commit-stop.ts';
import { inVersion } from '../core/versions/outgoing.ts';
import { type Commit, deletedStatuses, emptyTree, type Repository } from './git.ts';
import { turn } from './slices.ts';

/** Something found in a version that would leave; without a `span` it is not in a file as it is now. */
export type OutgoingFound = FoundInVersion & { readonly span?: Span; readonly back: number };

export interface OutgoingLook {
  /** Every file that these versions change, of the SEF or not. */
  readonly files: readonly Uri[];
  readonly found: readonly OutgoingFound[];
}

/**
 * Looks into every file of every version that would leave, and not only into what the files hold now: what was taken out
 * since is in the history that is sent. `nameOf`: a file's path in the SEF, or in the repository where it is no part of it.
 */
export async function lookIntoVersions(
  repository: Repository,
  versions: readonly Commit[],
  { config }: Pick<Sef, 'config'>,
  nameOf: (uri: Uri) => string,
): Promise<OutgoingLook> {
  const guard = guardOptions(config);
  const files = new Map<string, Uri>();
  const looked = new Map<string, Scan>();
  const found = new Map<string, OutgoingFound>();
  for (const [back, version] of versions.entries()) {
    const where = inVersion(version.message);
    for (const { rule, atMost } of toldIn(version.message)) {
      const severity = atMost ?? (rule === 'SEF507' ? 'warning' : 'error');
      found.set(`${rule} ${version.hash}`, {
        rule,
        severity,
        path: l10n.t('the sentence that says what changed'),
        line: undefined,
        where,
        back,
      });
    }
    const scans: Scan[] = [];
    const newer = new Set(files.keys());
    for (const changed of await changedIn(repository, version, versions)) {
      files.set(changed.uri.toString(), changed.uri);
      const scan = await scanIn(repository, version, changed, { path: nameOf(changed.uri), guard, looked });
      if (scan) scans.push(scan);
    }
    const isOld = new Set([...newer].flatMap(name => files.get(name) ?? []).map(nameOf));
    for (const { fingerprint, span, ...finding } of versionFindings(config, scans)) {
      // What a newer version of the file holds too is told of there; it stays until the oldest version is undone.
      const known = found.get(fingerprint);
      const place = isOld.has(finding.path) ? { where } : { span };
      found.set(fingerprint, known ? { ...known, back } : { ...finding, ...place, back });
    }
  }
  return { files: [...files.values()], found: [...found.values()] };
}

interface ChangedFile {
  readonly uri: Uri;
  /** False: this version took it out. */
  readonly isThere: boolean;
  /** Where it was looked up already. */
  readonly details?: Details;
}

type Details = Awaited<ReturnType<Repository['getObjectDetails']>>;

/** What a version has that none of those before it had. */
async function changedIn(
  repository: Repository,
  { hash, parents }: Commit,
  versions: readonly Commit[],
): Promise<ChangedFile[]> {
  const [first, ...others] = parents;
  if (first === undefined) return filesOfFirst(repository, hash, versions);
  const changes = await repository.diffBetween(first, hash);
  // What a merge has from one of its sides is in that side's own versions.
  const elsewhere = await Promise.all(others.map(parent => repository.diffBetween(parent, hash)));
  const own = elsewhere.map(side => new Set(side.map(({ uri }) => uri.toString())));
  return changes
    .filter(({ uri }) => own.every(side => side.has(uri.toString())))
    .flatMap(({ uri, originalUri, status }) => [
      { uri, isThere: !deletedStatuses.has(status) },
      ...(originalUri.toString() === uri.toString() ? [] : [{ uri: originalUri, isThere: false }]),
    ]);
}

/** Git compares the first version with nothing only by way of the index, which lacks what was taken out since. */
async function filesOfFirst(
  repository: Repository,
  hash: string,
  versions: readonly Commit[],
): Promise<ChangedFile[]> {
  const now = await repository.diffIndexWith(emptyTree);
  const since = await Promise.all(
    versions.flatMap(({ hash: later, parents: [parent] }) =>
      parent ? [repository.diffBetween(parent, later)] : [],
    ),
  );
  const uris = [...now, ...since.flat()].flatMap(({ uri, originalUri }) => [uri, originalUri]);
  const there: ChangedFile[] = [];
  for (const uri of new Map(uris.map(uri => [uri.toString(), uri])).values()) {
    const details = await detailsOf(repository, hash, uri);
    if (details) there.push({ uri, isThere: true, details });
  }
  return there;
}

/** Undefined: there is nothing to look into. The same contents under the same name are looked into once. */
async function scanIn(
  repository: Repository,
  { hash }: Commit,
  { uri, isThere, details: known }: ChangedFile,
  { path, guard, looked }: { path: string; guard: GuardOptions; looked: Map<string, Scan> },
): Promise<Scan | undefined> {
  const isSettings = path === configName;
  if (!isThere || (!isSettings && scanKindOf(path) === undefined)) return undefined;
  const details = known ?? (await detailsOf(repository, hash, uri));
  const key = `${details?.object ?? hash} ${path}`;
  const before = looked.get(key);
  if (before) return before;
  const most = isSettings ? Number.POSITIVE_INFINITY : largestScanned(path);
  // Too large to be looked into, which the guard then says; nobody needs its bytes for that.
  const bytes =
    (details?.size ?? 0) > most
      ? new Uint8Array(most + 1)
      : await repository.buffer(hash, uri.fsPath).catch(() => undefined);
  await turn();
  const scan = isSettings
    ? scanText(path, bytes ? settingsText(bytes) : '', guard)
    : scanFile(path, bytes, guard);
  looked.set(key, scan);
  return scan;
}

async function detailsOf(repository: Repository, hash: string, uri: Uri) {
  return repository.getObjectDetails(hash, uri.fsPath).catch(() => undefined);
}
