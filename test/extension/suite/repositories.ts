import { ConfigurationTarget, type Event, extensions, Uri, workspace } from 'vscode';
import { at, folder, until } from './sef.ts';

/** What tests use of the API of VS Code's own git extension. */
export interface Repository {
  readonly rootUri: Uri;
  readonly state: {
    readonly HEAD?: {
      readonly name?: string;
      readonly commit?: string;
      readonly upstream?: { readonly name: string };
    };
    readonly mergeChanges: readonly { readonly uri: Uri }[];
    readonly workingTreeChanges: readonly { readonly uri: Uri }[];
    readonly untrackedChanges?: readonly unknown[];
    readonly indexChanges: readonly { readonly uri: Uri }[];
    readonly onDidChange: Event<void>;
  };
  status(): Promise<void>;
  add(paths: string[]): Promise<void>;
  revert(paths: string[]): Promise<void>;
  commit(message: string, options?: { all: boolean }): Promise<void>;
  setConfig(key: string, value: string): Promise<string>;
  unsetConfig(key: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  log(options?: { maxEntries?: number; range?: string; refNames?: string[] }): Promise<Version[]>;
  getCommit(ref: string): Promise<Version>;
  getRefs(query: { pattern: string }): Promise<{ readonly name?: string; readonly commit?: string }[]>;
  addRemote(name: string, url: string): Promise<void>;
  createBranch(name: string, checkout: boolean, ref?: string): Promise<void>;
  deleteBranch(name: string, force?: boolean): Promise<void>;
  setBranchUpstream(name: string, upstream: string): Promise<void>;
  checkout(treeish: string): Promise<void>;
  fetch(): Promise<void>;
  merge(ref: string): Promise<void>;
  mergeAbort(): Promise<void>;
  push(remote: string, branch: string, setUpstream?: boolean): Promise<void>;
}

interface Version {
  readonly hash: string;
  readonly message: string;
  readonly authorName?: string;
  readonly parents: readonly string[];
}

interface Git {
  readonly onDidCloseRepository: Event<unknown>;
  getRepository(uri: Uri): Repository | null;
  init(root: Uri, options: { defaultBranch: string }): Promise<Repository | null>;
}

/** A browser has no git; what it can show is that nothing is offered. */
export const hasGit = typeof process === 'object';

async function findGit(): Promise<Git> {
  const git = await extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git')?.activate();
  if (!git) throw new Error('There is no git in this host.');
  return git.getAPI(1);
}

/** Opens the repository of a folder, which is made where it is not there yet. */
export async function openRepository(root: Uri): Promise<Repository> {
  const repository = await (await findGit()).init(root, { defaultBranch: 'main' });
  if (!repository) throw new Error('The repository was not opened.');
  return repository;
}

/** Takes the repository of the window's folder away, so that the next tests meet a folder without one. */
export async function removeRepository(repository: Repository): Promise<void> {
  const git = await findGit();
  await workspace.fs.delete(at('.git'), { recursive: true });
  // Git learns of it when it looks the next time.
  await repository.status().catch(() => undefined);
  await until(git.onDidCloseRepository, 'git keeps no versions any more', () => !git.getRepository(folder()));
}

/** The SEF of the window and a colleague's copy of it, with a place beside them where both share it. */
export interface Shared {
  readonly mine: Repository;
  readonly theirs: Repository;
  /** Saves a version as the colleague and sends it. */
  colleagueSends(
    path: string,
    change: (text: string) => string,
    sentence: string,
    branch?: string,
  ): Promise<void>;
  remove(): Promise<void>;
}

const beside = (name: string) => Uri.joinPath(folder(), '..', name);

/** VS Code asks before it opens a repository that is not in the workspace, as the colleague's. */
async function openOutsideFolder(value: 'always' | undefined): Promise<void> {
  const name = 'openRepositoryInParentFolders';
  await workspace.getConfiguration('git').update(name, value, ConfigurationTarget.Global);
}

/** Both copies begin at the same version: `scripts/test-workspace.mjs` has made the place and the colleague's. */
export async function share(): Promise<Shared> {
  await openOutsideFolder('always');
  const theirs = await openRepository(beside('colleague'));
  // Tests before may have sent something that the colleague did not need to know.
  await theirs.fetch();
  await theirs.merge('origin/main');
  await workspace.fs.copy(Uri.joinPath(beside('colleague'), '.git'), at('.git'));
  const mine = await openRepository(folder());
  await mine.setConfig('user.name', 'A Tester');
  // Earlier tests may have left something behind.
  await mine.status();
  await mine.add(mine.state.workingTreeChanges.map(({ uri }) => uri.fsPath));
  if (mine.state.indexChanges.length > 0) {
    await mine.commit('The beginning of the test');
    await mine.push('origin', 'main');
  }
  return {
    mine,
    theirs,
    async colleagueSends(path, change, sentence, branch = 'main') {
      await theirs.fetch();
      await theirs.merge(`origin/${branch}`);
      const uri = Uri.joinPath(theirs.rootUri, path);
      const before = await workspace.fs.readFile(uri).then(
        bytes => new TextDecoder().decode(bytes),
        () => '',
      );
      await workspace.fs.writeFile(uri, new TextEncoder().encode(change(before)));
      await theirs.add([uri.fsPath]);
      await theirs.commit(sentence);
      await theirs.push('origin', branch);
    },
    async remove() {
      await removeRepository(mine);
      await openOutsideFolder(undefined);
    },
  };
}
