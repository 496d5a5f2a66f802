import { l10n } from 'vscode';
import { hideInName } from '../core/privacy/guard-name.ts';
import { firstLine } from '../core/versions/incoming.ts';
import type { Ref, Repository } from './git.ts';
import { branchesAt, mainBranch, remoteOf } from './main-branch.ts';

/** What a person wants to compare with. Names are data: git is only ever given the commits that they stand for. */
export type BaseChoice =
  | { readonly kind: 'shared' | 'sent' | 'saved' }
  /** `ref` in full: `refs/heads/…` or `refs/remotes/…`. */
  | { readonly kind: 'branch'; readonly ref: string }
  | { readonly kind: 'version'; readonly hash: string };

/** The version that is compared with. */
export interface Base {
  readonly commit: string;
  /** What it is called, for a person. */
  readonly name: string;
}

/** Nothing was ever saved; what was chosen is not there any more; there is no version that both sides come from. */
export type NoBase = 'no-version' | 'gone' | 'unrelated';

export async function findBase(repository: Repository, choice: BaseChoice): Promise<Base | NoBase> {
  const head = repository.state.HEAD?.commit;
  if (head === undefined) return 'no-version';
  switch (choice.kind) {
    case 'shared':
      return sharedBase(repository, head);
    case 'sent': {
      const { upstream } = repository.state.HEAD ?? {};
      if (!upstream) return 'gone';
      return forkFrom(repository, head, `refs/remotes/${upstream.remote}/${upstream.name}`);
    }
    case 'saved':
      return savedBase(head);
    case 'branch':
      return forkFrom(repository, head, choice.ref);
    case 'version': {
      // Remembered from another day, so it may be anything by now.
      if (!/^[0-9a-f]{40,64}$/.test(choice.hash)) return 'gone';
      const commit = await repository.getCommit(choice.hash).catch(() => undefined);
      return commit ? { commit: commit.hash, name: nameOfVersion(commit.message) } : 'gone';
    }
  }
}

export function nameOfVersion(message: string): string {
  return `“${hideInName(firstLine(message))}”`;
}

/** Where this work and the branch that everybody shares parted, as in a pull request; alone, the version last saved. */
async function sharedBase(repository: Repository, head: string): Promise<Base> {
  const ref = await sharedRef(repository);
  const base = ref && (await forkFrom(repository, head, ref));
  return typeof base === 'object' ? base : savedBase(head);
}

/** The branch that everybody shares: where it is kept, or on this computer where it is kept nowhere else. */
export async function sharedRef(repository: Repository): Promise<string | undefined> {
  const remote = remoteOf(repository);
  const main = remote && (await mainBranch(repository, remote));
  if (main !== undefined) return `refs/remotes/${remote?.name}/${main}`;
  const own = `refs/heads/${repository.state.HEAD?.name}`;
  const local = (await branchesOf(repository)).map(({ ref }) => ref).filter(ref => ref !== own);
  return ['refs/heads/main', 'refs/heads/master'].find(ref => local.includes(ref));
}

function savedBase(commit: string): Base {
  return { commit, name: l10n.t('the version last saved') };
}

async function forkFrom(repository: Repository, head: string, ref: string): Promise<Base | NoBase> {
  const branch = (await branchesOf(repository)).find(known => known.ref === ref);
  if (!branch) return 'gone';
  const commit = await repository.getMergeBase(head, branch.commit).catch(() => undefined);
  return commit ? { commit, name: branch.name } : 'unrelated';
}

export interface Branch {
  readonly ref: string;
  /** As it may be shown: `main`, or `origin/main` where it is kept elsewhere. */
  readonly name: string;
  readonly commit: string;
}

/** The branches on this computer, then those of the place where the SEF is shared. */
export async function branchesOf(repository: Repository): Promise<Branch[]> {
  const remote = remoteOf(repository);
  const local = await repository.getRefs({ pattern: 'refs/heads/' });
  const there = remote ? await branchesAt(repository, remote) : [];
  const named = (refs: readonly Ref[], start: string, place: string) =>
    refs.flatMap(({ name, commit }) =>
      name !== undefined && commit !== undefined
        ? [{ ref: `${start}${place}${name}`, name: hideInName(`${place}${name}`), commit }]
        : [],
    );
  return [
    ...named(local, 'refs/heads/', ''),
    ...(remote ? named(there, 'refs/remotes/', `${remote.name}/`) : []),
  ];
}
