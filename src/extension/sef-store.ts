import {
  Disposable,
  EventEmitter,
  FileType,
  type TextDocument,
  type Uri,
  Uri as Uris,
  workspace,
} from 'vscode';
import { scanKindOf } from '../core/privacy/scan-kind.ts';
import type { Agreement } from '../core/sef/agreement.ts';
import type { Day } from '../core/sef/calendar.ts';
import { baselineName, configName } from '../core/sef/file-names.ts';
import type { Steps } from '../core/text/steps.ts';
import { asOfSetting } from './manifest.ts';
import type { RootReader, SefRoot } from './sef-root.ts';
import { runInSlices } from './slices.ts';
import { exists, findRoots, typeOf } from './workspace-files.ts';

/** `starting` until the first look round is over. */
export type StoreState = 'starting' | 'no-folder' | 'no-sef' | 'unreadable' | 'ready';

/** Shows what there is, where that takes longer than others should wait. */
export type Presenter = (roots: readonly SefRoot[]) => Steps<void>;

/** Changes that come together (a key held down, a folder unpacked) are taken together. In milliseconds. */
const GATHER = 60;

/** A large table is read in one go, which would be felt at each key; so it waits until nobody types. In milliseconds. */
const PAUSE = 500;

/** In lines. A table of this size takes about as long to read as we may hold others. */
const LARGE_TABLE = 500;

/** The one stateful object: the SEF roots of the workspace, kept true to its files and editors. */
export class SefStore implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #today: () => Day;
  readonly #storage: Uri | undefined;
  readonly #subscriptions: Disposable;
  #roots: readonly SefRoot[] = [];
  #started = false;
  /** What has changed and was not looked at yet: everything, or files by their address. */
  #everything = true;
  readonly #touched = new Map<string, Uri>();
  readonly #agreed = new Map<string, Map<string, Agreement | undefined>>();
  /** While a person types, a text is read again and again. */
  #reader: Promise<RootReader> | undefined;
  readonly #presenters = new Set<Presenter>();
  #working: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param storage where what was read is kept for the next time */
  constructor(today: () => Day, storage: Uri | undefined) {
    this.#today = today;
    this.#storage = storage;
    const watcher = workspace.createFileSystemWatcher('**/*');
    const touch = (uri: Uri) => this.#touch(uri);
    this.#subscriptions = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(touch),
      watcher.onDidChange(touch),
      watcher.onDidDelete(touch),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#touch(document.uri, isLargeTable(document));
      }),
      // What is opened as it was saved is known already, unless it was made a moment ago.
      workspace.onDidOpenTextDocument(({ isDirty, uri }) => (isDirty || this.#isNew(uri)) && touch(uri)),
      workspace.onDidCloseTextDocument(document => touch(document.uri)),
      workspace.onDidCreateFiles(({ files }) => files.forEach(touch)),
      workspace.onDidDeleteFiles(({ files }) => files.forEach(touch)),
      workspace.onDidRenameFiles(({ files }) =>
        files.flatMap(file => [file.oldUri, file.newUri]).forEach(touch),
      ),
      workspace.onDidChangeWorkspaceFolders(() => this.#schedule({ everything: true })),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration(`${asOfSetting.section}.${asOfSetting.name}`))
          this.#schedule({ everything: true });
      }),
    );
    this.#schedule({ everything: true });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  get roots(): readonly SefRoot[] {
    return this.#roots;
  }

  get state(): StoreState {
    if (!this.#started) return 'starting';
    if (this.#roots.length === 0) return workspace.workspaceFolders?.length ? 'no-sef' : 'no-folder';
    return this.#roots.every(root => !isReadable(root)) ? 'unreadable' : 'ready';
  }

  /** Takes turns with everything else each time there is something new to show, before `onDidChange` tells of it. */
  present(presenter: Presenter): Disposable {
    this.#presenters.add(presenter);
    return new Disposable(() => this.#presenters.delete(presenter));
  }

  /** Looks at every file again. */
  async refresh(): Promise<void> {
    this.#everything = true;
    await this.settled();
  }

  /** Resolves when everything that has changed so far is taken in. */
  async settled(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#working || this.#everything || this.#touched.size > 0 || this.#agreed.size > 0) {
      this.#working ??= this.#work().finally(() => {
        this.#working = undefined;
      });
      await this.#working;
    }
  }

  /** The root that a file belongs to, the deepest one, and its path there. */
  locate(uri: Uri): { readonly root: SefRoot; readonly path: string } | undefined {
    const name = uri.toString();
    const holding = this.#roots.filter(root => name.startsWith(`${root.uri.toString()}/`));
    const root = holding.sort((a, b) => b.uri.path.length - a.uri.path.length)[0];
    return root && { root, path: uri.path.slice(root.uri.path.replace(/\/$/, '').length + 1) };
  }

  /** Takes in what became known of when sections of a root were agreed; undefined: nothing any more. */
  agree(root: Uri, agreements: Iterable<readonly [path: string, agreement: Agreement | undefined]>): void {
    const waiting = this.#agreed.get(root.toString()) ?? new Map();
    for (const [path, agreement] of agreements) waiting.set(path, agreement);
    this.#agreed.set(root.toString(), waiting);
    this.#schedule({ everything: false });
  }

  /** Whether it belongs to a root that has not been told of it yet: VS Code tells of new files later than it opens them. */
  #isNew(uri: Uri): boolean {
    const at = this.locate(uri);
    return at !== undefined && !at.root.checked.sef.files.has(at.path);
  }

  #touch(uri: Uri, patient = false): void {
    if (/\/(\.git|node_modules)(\/|$)/.test(uri.path) || !workspace.getWorkspaceFolder(uri)) return;
    this.#touched.set(uri.toString(), uri);
    this.#schedule({ everything: uri.path.endsWith(`/${configName}`), patient });
  }

  #schedule({ everything, patient = false }: { everything: boolean; patient?: boolean }): void {
    this.#everything ||= everything;
    if (patient) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    }
    this.#timer ??= setTimeout(() => void this.settled(), patient ? PAUSE : GATHER);
  }

  async #work(): Promise<void> {
    const everything = this.#everything;
    const touched = [...this.#touched.values()];
    this.#everything = false;
    const agreed = new Map(this.#agreed);
    this.#touched.clear();
    this.#agreed.clear();
    this.#roots =
      everything || (await this.#needsAll(touched)) ? await this.#openAll() : await this.#update(touched);
    this.#roots = await this.#agree(agreed);
    this.#started = true;
    for (const presenter of this.#presenters) await runInSlices(presenter(this.#roots));
    this.#changed.fire();
  }

  /** The parsers are large; they are loaded when there is something to read, not while VS Code starts. */
  #reading(): Promise<RootReader> {
    this.#reader ??= import('./sef-root.ts').then(({ rootReader }) => rootReader(this.#storage));
    return this.#reader;
  }

  async #openAll(): Promise<readonly SefRoot[]> {
    const roots: SefRoot[] = [];
    for (const uri of await findRoots()) {
      const root = await (await this.#reading()).open(uri, this.#today());
      if (root) roots.push(await this.#withKnown(root));
    }
    return roots;
  }

  /** What was known of agreements stays known until git says otherwise, so that nothing flickers. */
  async #withKnown(root: SefRoot): Promise<SefRoot> {
    const before = this.#roots.find(({ uri }) => uri.toString() === root.uri.toString());
    const agreements = before?.checked.sef.agreements;
    if (!agreements?.size) return root;
    return (await this.#reading()).agree(root, agreements, this.#today());
  }

  /** A pack stands above every document; a folder that came holds more than it is told of. */
  async #needsAll(touched: readonly Uri[]): Promise<boolean> {
    for (const uri of touched) {
      const at = this.locate(uri);
      if (at && [at.root.checked.sef.setup.packPath, baselineName].includes(at.path)) return true;
      const { records, scans } = at?.root.checked.sef ?? {};
      const known = at === undefined || records?.has(at.path) || scans?.has(at.path);
      if (!known && (await typeOf(uri)) === FileType.Directory) return true;
      const held = this.#roots.some(root => root.uri.toString().startsWith(`${uri.toString()}`));
      if (held && !(await exists(uri))) return true;
    }
    return false;
  }

  async #update(touched: readonly Uri[]): Promise<readonly SefRoot[]> {
    const byRoot = new Map<SefRoot, Set<string>>();
    for (const uri of touched) {
      const at = this.locate(uri);
      if (at) byRoot.set(at.root, (byRoot.get(at.root) ?? new Set()).add(at.path));
    }
    const reader = await this.#reading();
    return Promise.all(
      this.#roots.map(root => {
        const paths = byRoot.get(root);
        return paths ? reader.update(root, paths, this.#today()) : root;
      }),
    );
  }

  async #agree(
    agreed: ReadonlyMap<string, ReadonlyMap<string, Agreement | undefined>>,
  ): Promise<readonly SefRoot[]> {
    if (agreed.size === 0) return this.#roots;
    const reader = await this.#reading();
    return Promise.all(
      this.#roots.map(root => {
        const agree = agreed.get(root.uri.toString());
        return agree ? reader.agree(root, agree, this.#today()) : root;
      }),
    );
  }
}

function isLargeTable({ lineCount, uri }: TextDocument): boolean {
  return lineCount > LARGE_TABLE && scanKindOf(uri.path) === 'table';
}

export function isReadable({ checked }: SefRoot): boolean {
  return checked.sef.setup.reading.readable;
}

export function uriIn(root: Pick<SefRoot, 'uri'>, path: string): Uri {
  return Uris.joinPath(root.uri, path);
}
