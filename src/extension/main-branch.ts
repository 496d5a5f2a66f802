import { Uri, workspace } from 'vscode';
import type { Ref, Remote, Repository } from './git.ts';

/** Where the SEF is shared: the place that this branch belongs to, or else the usual one. */
export function remoteOf({ state }: Repository): Remote | undefined {
  const { HEAD, remotes } = state;
  const named = (name: string | undefined) => remotes.find(remote => remote.name === name);
  return named(HEAD?.upstream?.remote) ?? named('origin') ?? remotes[0];
}

/** Branches at that place as they were when last fetched, without its name: `main`. */
export async function branchesAt(repository: Repository, remote: Remote): Promise<Ref[]> {
  const start = `${remote.name}/`;
  const refs = await repository.getRefs({ pattern: `refs/remotes/${start}` });
  return refs.flatMap(({ name = '', commit }) =>
    name.startsWith(start) && name !== `${start}HEAD` && commit !== undefined
      ? [{ name: name.slice(start.length), commit }]
      : [],
  );
}

/** The branch that everybody shares there; undefined where nothing was fetched, or nothing tells which it is. */
export async function mainBranch(repository: Repository, remote: Remote): Promise<string | undefined> {
  const names = (await branchesAt(repository, remote)).map(({ name }) => name);
  const said = await headAt(repository, remote);
  const usual = [said, 'main', 'master'].find(name => name !== undefined && names.includes(name));
  return usual ?? (names.length === 1 ? names[0] : undefined);
}

/** Git notes the shared branch of a place when it is cloned; the API does not tell. */
async function headAt({ rootUri }: Repository, { name }: Remote): Promise<string | undefined> {
  try {
    const file = Uri.joinPath(rootUri, '.git', 'refs', 'remotes', name, 'HEAD');
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    return /^ref: refs\/remotes\/[^/]+\/(.+)$/m.exec(text)?.[1]?.trim();
  } catch {
    return undefined;
  }
}
