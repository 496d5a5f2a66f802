import type { Uri } from 'vscode';
import type { Incoming, VersionNote } from '../core/versions/incoming.ts';
import type { Commit, Repository } from './git.ts';
import { mainBranch, remoteOf } from './main-branch.ts';

/** What others have done on one branch of the place where the SEF is shared, as far as it was fetched. */
export interface IncomingBranch extends Incoming {
  /** Such as `origin/main`. */
  readonly ref: string;
  /** Where that branch stood when this was looked up. */
  readonly commit: string;
  /** Every file that changes, of the SEF or not; of a renamed one both names. */
  readonly uris: readonly Uri[];
}

/**
 * What would come: from the branch that this one belongs to, and from the one that everybody shares, with which a branch
 * of one's own must keep up. Looks only at what was fetched already.
 */
export async function incomingChanges(
  repository: Repository,
  pathOf: (uri: Uri) => string | undefined,
): Promise<IncomingBranch[]> {
  const found: IncomingBranch[] = [];
  const seen = new Set<string>();
  for (const ref of await sharedRefs(repository)) {
    const versions = await repository.log({ range: `HEAD..${ref}` });
    const newest = versions[0];
    if (!newest || versions.every(({ hash }) => seen.has(hash))) continue;
    for (const { hash } of versions) seen.add(hash);
    const changes = await repository.diffBetween('HEAD', ref);
    const both = changes.flatMap(({ uri, originalUri }) => [uri, originalUri]);
    const uris = [...new Map(both.map(uri => [uri.toString(), uri])).values()];
    const files = uris.flatMap(uri => pathOf(uri) ?? []).sort();
    // A merge says nothing that its parts do not say; where there is nothing else, it is what comes.
    const told = versions.filter(({ parents }) => parents.length < 2);
    found.push({
      ref,
      commit: (await repository.getCommit(ref)).hash,
      uris,
      files,
      others: uris.length - files.length,
      versions: (told.length > 0 ? told : [newest]).map(noteOf),
    });
  }
  return found;
}

/** One value for several branches, to speak of them together. */
export function together(branches: readonly IncomingBranch[]): Incoming {
  const versions = new Map(
    branches.flatMap(branch => branch.versions.map(note => [note.hash, note] as const)),
  );
  const uris = new Set(branches.flatMap(branch => branch.uris.map(uri => uri.toString())));
  const files = [...new Set(branches.flatMap(branch => branch.files))].sort();
  return { versions: [...versions.values()], files, others: uris.size - files.length };
}

function noteOf({ hash, message, authorName, authorDate }: Commit): VersionNote {
  return { hash, message, author: authorName ?? '', day: authorDate?.toISOString().slice(0, 10) ?? '' };
}

/** Branches that are there: the one that belongs to a branch of one's own goes once it is merged. */
async function sharedRefs(repository: Repository): Promise<string[]> {
  const remote = remoteOf(repository);
  const { HEAD } = repository.state;
  if (!remote || HEAD?.commit === undefined) return [];
  const own = HEAD.upstream && `${HEAD.upstream.remote}/${HEAD.upstream.name}`;
  const main = await mainBranch(repository, remote);
  const refs = [own, main && `${remote.name}/${main}`].filter(ref => ref !== undefined);
  const there = await Promise.all(
    [...new Set(refs)].map(ref =>
      repository.getCommit(ref).then(
        () => [ref],
        () => [],
      ),
    ),
  );
  return there.flat();
}
