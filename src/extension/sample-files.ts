import {
  type Disposable,
  Disposable as Disposables,
  EventEmitter,
  type ExtensionContext,
  type FileChangeEvent,
  FileChangeType,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  Uri,
  workspace,
} from 'vscode';
import { folderOf, nameOf } from '../core/text/path.ts';
import { sampleScheme } from './manifest.ts';

/** Where the sample is opened on a website, which has no folder of its own to copy it into. */
export const sampleFolder = Uri.from({ scheme: sampleScheme, path: '/Exampleshire' });

/** The files of the sample, by path. */
export async function readSample({ extensionUri }: ExtensionContext): Promise<ReadonlyMap<string, string>> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'dist', 'sample.json'));
  return new Map(Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, string>));
}

/** Serves the sample from memory: it can be changed and played with, and is as new the next time. */
export function serveSample(context: ExtensionContext): Disposable {
  const files = new SampleFiles(() => readSample(context));
  return Disposables.from(
    files,
    workspace.registerFileSystemProvider(sampleScheme, files, { isCaseSensitive: true }),
  );
}

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly changed: number;
}

class SampleFiles implements FileSystemProvider {
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #load: () => Promise<ReadonlyMap<string, string>>;
  #files: Promise<Map<string, MemoryFile>> | undefined;

  constructor(load: () => Promise<ReadonlyMap<string, string>>) {
    this.#load = load;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  watch(): Disposable {
    // All changes come through here and are told of anyway.
    return new Disposables(() => {});
  }

  async stat(uri: Uri) {
    const file = (await this.#all()).get(uri.path);
    if (file) return { type: FileType.File, ctime: 0, mtime: file.changed, size: file.bytes.length };
    if ((await this.readDirectory(uri)).length === 0) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  /** Folders are what the paths of files say they are; an empty one is not kept. */
  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    const prefix = uri.path.replace(/\/?$/, '/');
    const names = new Map<string, FileType>();
    for (const path of (await this.#all()).keys()) {
      const [name, ...deeper] = path.startsWith(prefix) ? path.slice(prefix.length).split('/') : [];
      if (name) names.set(name, deeper.length > 0 ? FileType.Directory : FileType.File);
    }
    return [...names];
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const file = (await this.#all()).get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes;
  }

  async writeFile(
    uri: Uri,
    bytes: Uint8Array,
    options: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    const files = await this.#all();
    const known = files.has(uri.path);
    if (!known && !options.create) throw FileSystemError.FileNotFound(uri);
    if (known && !options.overwrite) throw FileSystemError.FileExists(uri);
    files.set(uri.path, { bytes, changed: Date.now() });
    this.#tell(known ? FileChangeType.Changed : FileChangeType.Created, uri);
  }

  async delete(uri: Uri): Promise<void> {
    const files = await this.#all();
    const gone = [...files.keys()].filter(path => path === uri.path || path.startsWith(`${uri.path}/`));
    if (gone.length === 0) throw FileSystemError.FileNotFound(uri);
    for (const path of gone) files.delete(path);
    this.#tell(FileChangeType.Deleted, uri);
  }

  async rename(from: Uri, to: Uri, options: { overwrite: boolean }): Promise<void> {
    const files = await this.#all();
    if (files.has(to.path) && !options.overwrite) throw FileSystemError.FileExists(to);
    for (const [path, file] of [...files]) {
      if (path !== from.path && !path.startsWith(`${from.path}/`)) continue;
      files.delete(path);
      files.set(to.path + path.slice(from.path.length), file);
    }
    this.#tell(FileChangeType.Deleted, from);
    this.#tell(FileChangeType.Created, to);
  }

  createDirectory(): void {
    // It comes into being with its first file.
  }

  #all(): Promise<Map<string, MemoryFile>> {
    this.#files ??= this.#load().then(sample => {
      const encoder = new TextEncoder();
      const entries = [...sample].map(([path, text]): [string, MemoryFile] => {
        return [`${sampleFolder.path}/${path}`, { bytes: encoder.encode(text), changed: 1 }];
      });
      return new Map(entries);
    });
    return this.#files;
  }

  #tell(type: FileChangeType, uri: Uri): void {
    const folder = uri.with({ path: folderOf(uri.path) });
    this.#changed.fire([
      { type, uri },
      { type: FileChangeType.Changed, uri: nameOf(uri.path) ? folder : uri },
    ]);
  }
}
