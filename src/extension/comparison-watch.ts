import { type Disposable, EventEmitter, type Memento, type Uri } from 'vscode';
import { compare } from '../core/compare/compare.ts';
import { changesTree } from '../core/view/changes-tree.ts';
import { type Base, type BaseChoice, findBase, type NoBase } from './compare-base.ts';
import type { Compared, Look } from './compared-root.ts';
import { findGit, type Git, type Repository } from './git.ts';
import { readText } from './read-files.ts';
import { readVersion, type VersionSef } from './sef-of-version.ts';
import type { SefRoot } from './sef-root.ts';
import { isReadable, type SefStore, uriIn } from './sef-store.ts';
import { turn } from './slices.ts';

/** Git tells of many small steps of one thing. In milliseconds. */
const GATHER = 200;

/** What each repository is compared with is remembered for each workspace under this name. */
const remembered = 'sef.comparedWith';

/** A version that was read: it never changes, but what is too old in it does with the day, and what is known of agreements. */
interface Remembered {
  readonly key: string;
  readonly version: Promise<VersionSef | undefined>;
}

/** Compares each SEF with an earlier version when somebody looks, and tells when there may be another version to compare with. */
export class ComparisonWatch implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #store: SefStore;
  readonly #memory: Memento;
  readonly #parts: Disposable[] = [this.#changed];
  readonly #listening = new Map<string, Disposable>();
  readonly #versions = new Map<string, Remembered>();
  readonly #looks = new Map<string, Compared>();
  /** By repository, until git tells of something or another is chosen: while a person types, git is not asked. */
  readonly #bases = new Map<string, Promise<Base | NoBase>>();
  #git: Promise<Git | undefined> | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;

  constructor(store: SefStore, memory: Memento) {
    this.#store = store;
    this.#memory = memory;
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const part of [...this.#parts, ...this.#listening.values()]) part.dispose();
  }

  /** One after the other: what was worked out for one is there for the next. */
  look(): Promise<readonly Look[]> {
    const looked = this.#queue.then(() => this.#look());
    this.#queue = looked.catch(() => undefined);
    return looked;
  }

  /** Reads everything anew when somebody looks again. */
  again(): void {
    this.#versions.clear();
    this.#looks.clear();
    this.#bases.clear();
    this.#changed.fire();
  }

  async repositoryOf(root: Uri): Promise<Repository | undefined> {
    return (await this.#findGit())?.getRepository(root) ?? undefined;
  }

  /** The address of a file as it is in the version that it is compared with. */
  async addressIn({ base, root }: Pick<Compared, 'base' | 'root'>, path: string): Promise<Uri | undefined> {
    return (await this.#findGit())?.toGitUri(uriIn(root, path), base.commit);
  }

  choiceFor({ rootUri }: Repository): BaseChoice {
    return this.#choices()[rootUri.toString()] ?? { kind: 'shared' };
  }

  async choose({ rootUri }: Repository, choice: BaseChoice): Promise<void> {
    await this.#memory.update(remembered, { ...this.#choices(), [rootUri.toString()]: choice });
    this.#bases.delete(rootUri.toString());
    this.#changed.fire();
  }

  #choices(): Readonly<Record<string, BaseChoice>> {
    return this.#memory.get<Readonly<Record<string, BaseChoice>>>(remembered, {});
  }

  #findGit(): Promise<Git | undefined> {
    this.#git ??= findGit().then(git => {
      if (!git || this.#disposed) return git;
      const later = () => this.#schedule();
      const forget = ({ rootUri }: Repository) => {
        this.#listening.get(rootUri.toString())?.dispose();
        this.#listening.delete(rootUri.toString());
        later();
      };
      this.#parts.push(
        git.onDidChangeState(later),
        git.onDidOpenRepository(later),
        git.onDidCloseRepository(forget),
      );
      return git;
    });
    return this.#git;
  }

  /** Git tells of every file that is saved, which the store does too; only another version to compare with is news. */
  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (!this.#disposed) this.#changed.fire();
    }, GATHER);
  }

  #listen(repository: Repository): void {
    const name = repository.rootUri.toString();
    if (this.#listening.has(name) || this.#disposed) return;
    let known = standingOf(repository);
    const listener = repository.state.onDidChange(() => {
      this.#bases.delete(name);
      const now = standingOf(repository);
      if (now !== known) this.#schedule();
      known = now;
    });
    this.#listening.set(name, listener);
  }

  async #look(): Promise<readonly Look[]> {
    const looks: Look[] = [];
    for (const root of this.#store.roots.filter(isReadable)) looks.push(await this.#lookAt(root));
    return looks;
  }

  async #lookAt(root: SefRoot): Promise<Look> {
    const git = await this.#findGit();
    if (!git) return { root, none: 'no-git' };
    const repository = git.getRepository(root.uri);
    if (!repository) return { root, none: git.state === 'initialized' ? 'no-repository' : 'looking' };
    this.#listen(repository);
    const base = await this.#baseFor(repository);
    if (typeof base === 'string') return { root, none: base };
    const name = root.uri.toString();
    const before = this.#looks.get(name);
    if (before?.root === root && before.base.commit === base.commit) return { ...before, base };
    const compared = await this.#compare(repository, base, root);
    this.#looks.set(name, compared);
    return compared;
  }

  #baseFor(repository: Repository): Promise<Base | NoBase> {
    const name = repository.rootUri.toString();
    const base = this.#bases.get(name) ?? findBase(repository, this.choiceFor(repository));
    this.#bases.set(name, base);
    base.catch(() => this.#bases.delete(name));
    return base;
  }

  async #compare(repository: Repository, base: Base, root: SefRoot): Promise<Compared> {
    const version = await this.#read(repository, base.commit, root);
    const texts = await textsOf(root, version);
    const before = version && {
      checked: version.checked,
      textOf: (path: string) => version.texts.get(path) ?? texts.get(path),
    };
    const after = { checked: root.checked, textOf: (path: string) => texts.get(path) };
    await turn();
    const comparison = compare(before, after);
    await turn();
    const tree = changesTree(version?.checked, root.checked, comparison);
    return { root, repository, base, before, after, comparison, tree };
  }

  async #read(repository: Repository, commit: string, root: SefRoot): Promise<VersionSef | undefined> {
    const name = root.uri.toString();
    const { sef, coverage } = root.checked;
    const agreed = [...sef.agreements].map(([path, { version }]) => `${path} ${version}`);
    const key = [commit, coverage.today, ...agreed].join('\n');
    const known = this.#versions.get(name);
    if (known?.key === key) return known.version;
    const version = readVersion(repository, commit, root);
    this.#versions.set(name, { key, version });
    // What failed once may work the next time.
    version.catch(() => this.#versions.delete(name));
    return version;
  }
}

/** Where the branch stands, and how far from the one that it belongs to, as git tells without being asked. */
function standingOf({ state: { HEAD, remotes } }: Repository): string {
  return JSON.stringify([HEAD, remotes.map(({ name }) => name)]);
}

/** Texts of the sections whose position is another: whether a reason is given depends on them. */
async function textsOf(root: SefRoot, version: VersionSef | undefined): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const then = version?.checked.sef.sections;
  for (const { path, position } of root.checked.sef.sections.values()) {
    if (position === then?.get(path)?.position) continue;
    const text = await readText(uriIn(root, path));
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}
