import type { Uri } from 'vscode';
import { addedStatuses, deletedStatuses, emptyTree, type Repository } from './git.ts';

/** Which files a version has, by their addresses. */
export interface VersionFiles {
  readonly all: ReadonlyMap<string, Uri>;
  /** Of these, the ones that stand on the disk otherwise, or not at all. */
  readonly other: ReadonlySet<string>;
}

/**
 * Git's API lists no version. But it lists what is staged, and what is staged otherwise than in the version, which together
 * say it: three questions, however many files there are.
 */
export async function filesOfVersion(repository: Repository, commit: string): Promise<VersionFiles> {
  const [staged, since, onDisk] = await Promise.all([
    repository.diffIndexWith(emptyTree),
    repository.diffIndexWith(commit),
    repository.diffWith(commit),
  ]);
  const all = new Map(staged.map(({ uri }) => [uri.toString(), uri]));
  for (const { uri, originalUri, status } of since) {
    const isRenamed = originalUri.toString() !== uri.toString();
    if (isRenamed || addedStatuses.has(status)) all.delete(uri.toString());
    if (isRenamed || deletedStatuses.has(status)) all.set(originalUri.toString(), originalUri);
  }
  const other = new Set(onDisk.flatMap(({ uri, originalUri }) => [uri.toString(), originalUri.toString()]));
  // Of files with a conflict git says neither.
  for (const { uri } of repository.state.mergeChanges) {
    const isThere = await repository.getObjectDetails(commit, uri.fsPath).catch(() => undefined);
    if (isThere) all.set(uri.toString(), uri);
    other.add(uri.toString());
  }
  return { all, other };
}
