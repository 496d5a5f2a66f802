import { ConfigurationTarget, type Event, extensions, Uri, workspace } from 'vscode';
import { folder } from './sef.ts';

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
}

interface Git {
  init(root: Uri, options: { defaultBranch: string }): Promise<Repository | null>;
}

/** A browser has no git; what it can show is that nothing is offered. */
export const hasGit = typeof process === 'object';

/** A repository in a folder, which is made where it is not there yet. */
export async function initRepository(root: Uri, author = 'A Tester'): Promise<Repository> {
  await workspace.fs.createDirectory(root);
  const git = await extensions.getExtension<{ getAPI(version: 1): Git }>('vscode.git')?.activate();
  const repository = await git?.getAPI(1).init(root, { defaultBranch: 'main' });
  if (!repository) throw new Error('There is no git in this host.');
  await repository.setConfig('user.name', author);
  await repository.setConfig('user.email', 'tester@example.org');
  return repository;
}

/** The SEF of the window and a colleague's copy of it, with a place beside them where both share it. */
export interface Shared {
  readonly mine: Repository;
  readonly theirs: Repository;
  readonly place: Repository;
  /** Saves a version as the colleague and sends it. */
  colleagueSends(path: string, change: (text: string) => string, sentence: string): Promise<void>;
  remove(): Promise<void>;
}

const beside = (name: string) => Uri.joinPath(folder(), '..', name);

/** VS Code asks before it opens a repository that is not in the workspace, as the colleague's. */
async function openOutsideFolder(value: 'always' | undefined): Promise<void> {
  const name = 'openRepositoryInParentFolders';
  await workspace.getConfiguration('git').update(name, value, ConfigurationTarget.Global);
}

export async function share(): Promise<Shared> {
  await openOutsideFolder('always');
  const place = await initRepository(beside('shared'));
  // It has files of its own, which nobody looks at; a bare one cannot be made by way of the API.
  await place.setConfig('receive.denyCurrentBranch', 'ignore');
  const mine = await initRepository(folder());
  await mine.addRemote('origin', place.rootUri.fsPath);
  await mine.add([folder().fsPath]);
  await mine.commit('The beginning');
  await mine.push('origin', 'main', true);
  const theirs = await initRepository(beside('colleague'), 'Cleo Colleague');
  await theirs.addRemote('origin', place.rootUri.fsPath);
  await theirs.fetch();
  await theirs.createBranch('main', true, 'origin/main');
  await mine.status();
  return {
    mine,
    theirs,
    place,
    async colleagueSends(path, change, sentence) {
      await theirs.fetch();
      await theirs.merge('origin/main');
      const uri = Uri.joinPath(theirs.rootUri, path);
      const before = await workspace.fs.readFile(uri).then(
        bytes => new TextDecoder().decode(bytes),
        () => '',
      );
      await workspace.fs.writeFile(uri, new TextEncoder().encode(change(before)));
      await theirs.add([uri.fsPath]);
      await theirs.commit(sentence);
      await theirs.push('origin', 'main');
    },
    async remove() {
      for (const uri of [place.rootUri, theirs.rootUri, Uri.joinPath(folder(), '.git')])
        await workspace.fs.delete(uri, { recursive: true });
      await openOutsideFolder(undefined);
    },
  };
}
