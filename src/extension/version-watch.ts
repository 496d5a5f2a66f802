import { type Disposable, EventEmitter, type Uri } from 'vscode';
import { type Day, spokenDay } from '../core/sef/calendar.ts';
import { changedByOthers } from '../core/versions/changed-by-others.ts';
import type { VersionState } from '../core/versions/next-step.ts';
import { pathIn } from './commands/choose-root.ts';
import { findGit, type Git, type Repository } from './git.ts';
import { type IncomingBranch, incomingChanges, together } from './incoming-changes.ts';
import type { SefStore } from './sef-store.ts';
import { mergeToFinish } from './unfinished-work.ts';
import { unsentVersions } from './unsent-versions.ts';
import { changesIn } from './version-changes.ts';

/** Git tells of many small steps of one thing. In milliseconds. */
const GATHER = 200;

/** How one SEF stands, and what was looked up for it. */
interface Watched {
  readonly repository: Repository;
  /** Where every branch stood. */
  readonly key: string;
  readonly state: VersionState;
  readonly branches: readonly IncomingBranch[];
}

/**
 * How each SEF stands between this computer and the place where it is shared, kept true to what git says. It never
 * fetches: what others did is known when VS Code or the user has fetched it.
 */
export class VersionWatch implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #store: SefStore;
  readonly #parts: Disposable[] = [this.#changed];
  readonly #listening = new Map<string, Disposable>();
  #git: Git | undefined;
  #watched: ReadonlyMap<string, Watched> = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #disposed = false;
  #roots = '';

  constructor(store: SefStore) {
    this.#store = store;
    void findGit().then(git => {
      if (!git || this.#disposed) return;
      this.#git = git;
      const later = () => this.#schedule();
      const forget = ({ rootUri }: Repository) => {
        this.#listening.get(rootUri.toString())?.dispose();
        this.#listening.delete(rootUri.toString());
        later();
      };
      this.#parts.push(
        git.onDidOpenRepository(later),
        git.onDidCloseRepository(forget),
        // What is typed is no business of git's until it is saved, and then git tells.
        store.onDidChange(() => this.#knowsRoots() || later()),
      );
      later();
    });
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const part of [...this.#parts, ...this.#listening.values()]) part.dispose();
  }

  /** Undefined where git keeps no versions of that SEF. */
  stateOf(root: Uri): VersionState | undefined {
    return this.#watched.get(root.toString())?.state;
  }

  /** Whether VS Code's git marks the file too: it does what comes from the branch that this one belongs to. */
  isMarked(uri: Uri): boolean {
    const at = this.#store.locate(uri);
    const watched = at && this.#watched.get(at.root.uri.toString());
    const upstream = watched?.repository.state.HEAD?.upstream;
    const own = watched?.branches.find(({ ref }) => ref === `${upstream?.remote}/${upstream?.name}`);
    return at !== undefined && (own?.files.includes(at.path) ?? false);
  }

  /** Who has changed a file elsewhere, in a sentence; undefined: nobody. */
  async othersChanged(uri: Uri): Promise<string | undefined> {
    const at = this.#store.locate(uri);
    const watched = at && this.#watched.get(at.root.uri.toString());
    if (!at || !watched?.state.incoming.files.includes(at.path)) return undefined;
    const { repository, branches } = watched;
    const logs = await Promise.all(
      branches.map(({ ref }) => repository.log({ range: `HEAD..${ref}`, path: uri.fsPath }).catch(() => [])),
    );
    const unique = new Map(logs.flat().map(version => [version.hash, version]));
    const changes = [...unique.values()].map(({ authorName = '', authorDate }) => ({
      author: authorName,
      on: authorDate ? spokenDay(authorDate.toISOString().slice(0, 10) as Day) : '',
    }));
    return changedByOthers(changes, at.root.checked.sef.sections.has(at.path) ? 'section' : 'file');
  }

  #knowsRoots(): boolean {
    const names = this.#store.roots.map(({ uri }) => uri.toString()).join('\n');
    const same = names === this.#roots;
    this.#roots = names;
    return same;
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#look();
    }, GATHER);
  }

  async #look(): Promise<void> {
    const watched = new Map<string, Watched>();
    for (const { uri } of this.#store.roots) {
      const repository = this.#git?.getRepository(uri);
      if (!repository) continue;
      const name = repository.rootUri.toString();
      if (!this.#listening.has(name))
        this.#listening.set(
          name,
          repository.state.onDidChange(() => this.#schedule()),
        );
      // Git may be in the middle of something; it tells when that is over.
      const found = await lookAt(
        repository,
        pathIn(this.#store, uri),
        this.#watched.get(uri.toString()),
      ).catch(() => undefined);
      if (found) watched.set(uri.toString(), found);
    }
    this.#watched = watched;
    if (!this.#disposed) this.#changed.fire();
  }
}

/** Looks up again only what can have changed: git tells of each file that is saved. */
async function lookAt(
  repository: Repository,
  pathOf: (uri: Uri) => string | undefined,
  before: Watched | undefined,
): Promise<Watched> {
  const { HEAD } = repository.state;
  const refs = await repository.getRefs({ pattern: 'refs/remotes/' });
  const points = [
    HEAD?.name,
    HEAD?.commit,
    HEAD?.upstream?.name,
    ...refs.map(({ name, commit }) => `${name} ${commit}`),
  ];
  const key = points.join('\n');
  const same = before?.key === key ? before : undefined;
  const branches = same?.branches ?? (await incomingChanges(repository, pathOf));
  const unsent = same?.state.unsent ?? (await unsentVersions(repository)).length;
  const merge = await mergeToFinish(repository);
  const changed = [...changesIn(repository.state, pathOf).files.keys()];
  const state = {
    merge: merge && { undecided: merge.undecided.length },
    incoming: together(branches),
    changed,
    unsent,
  };
  return { repository, key, branches, state };
}
