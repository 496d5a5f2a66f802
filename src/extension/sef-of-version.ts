import { type Uri, workspace } from 'vscode';
import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { rememberingParser } from '../core/document/remembering-parser.ts';
import { scanText } from '../core/privacy/scan-file.ts';
import { type Checked, checkSteps, recheckSteps } from '../core/rules/check.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { agreementWords } from '../core/sef/agreed-in.ts';
import type { Agreement } from '../core/sef/agreement.ts';
import type { Day } from '../core/sef/calendar.ts';
import { baselineName, configName } from '../core/sef/file-names.ts';
import { changeSefSteps, emptySef, type Sef, unknownTargets } from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath, readSetup, type Setup } from '../core/sef/setup.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';
import { settingsText } from '../core/text/decode.ts';
import { folderOf } from '../core/text/path.ts';
import { quickestParser } from '../host/quickest-parser.ts';
import { filesOfVersion } from './files-of-version.ts';
import type { Repository } from './git.ts';
import { openDocument, type Reading, readFiles, readText } from './read-files.ts';
import type { SefRoot } from './sef-root.ts';
import { uriIn } from './sef-store.ts';
import { runInSlices } from './slices.ts';
import { exists, readBytes } from './workspace-files.ts';

/** A SEF as it was in a version. */
export interface VersionSef {
  readonly checked: Checked;
  /** The texts of those sections that are not the same now. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Reads the SEF that stands in a folder as it was in a version; undefined: it had no `sef.yaml` there. What has not changed
 * since is taken from the SEF of now, so that this costs as much as the change is large.
 */
export async function readVersion(
  repository: Repository,
  commit: string,
  root: SefRoot,
): Promise<VersionSef | undefined> {
  const version = await openVersion(repository, commit, root);
  if (!version.paths.has(configName)) return undefined;
  const { today } = root.checked.coverage;
  const usesSettingsOfNow = await version.areAsNow(settingsFiles(root, version));
  const read = usesSettingsOfNow
    ? await sinceVersion(version, root, today)
    : await wholeVersion(version, root, today);
  const texts = new Map([...version.texts].filter(([path]) => read.sef.sections.has(path)));
  return { checked: read, texts };
}

/** What decides how everything else is read: the settings, what they name, and where other SEFs begin. */
function settingsFiles({ checked }: SefRoot, { paths }: Version): string[] {
  const { packPath, problems } = checked.sef.setup;
  const isBaseline = paths.has(baselineName) || problems.has(baselineName);
  const others = [...paths, ...checked.sef.files].filter(path => path.endsWith(`/${configName}`));
  return [configName, ...(packPath ? [packPath] : []), ...(isBaseline ? [baselineName] : []), ...others];
}

interface Version {
  /** Files of the version below the root, those in folders of tools left out. */
  readonly paths: ReadonlySet<string>;
  /** Filled with the pages that are read. */
  readonly texts: Map<string, string>;
  /** Whether there is such a file or folder; files outside the repository are taken to be as they are. */
  has(path: string): Promise<boolean>;
  contentsOf(path: string, most?: number): Promise<Uint8Array | undefined>;
  /** Whether the SEF of now certainly holds these files as the version has them. */
  areAsNow(paths: readonly string[]): Promise<boolean>;
}

/**
 * A file that was written this short a time ago may be on the disk and not yet in the SEF of now: after a checkout, VS Code
 * tells of it a moment later. In milliseconds.
 */
const FRESH = 15_000;

/** Disks tell times no better than this, in milliseconds; what may be newer than git's answer is read from git. */
const GRAIN = 2000;

async function openVersion(repository: Repository, commit: string, root: SefRoot): Promise<Version> {
  const looked = Date.now();
  const { all, other } = await filesOfVersion(repository, commit);
  const start = `${root.uri.toString()}/`;
  const length = root.uri.path.replace(/\/$/, '').length + 1;
  const below = [...all].flatMap(([name, { path }]) => (name.startsWith(start) ? [path.slice(length)] : []));
  const folders = new Set([...all.values()].flatMap(({ path }) => foldersOf(path)));
  const top = `${repository.rootUri.path.replace(/\/$/, '')}/`;
  const isNewerThan = async (uri: Uri, time: number) =>
    workspace.fs.stat(uri).then(
      ({ mtime }) => mtime > time,
      () => true,
    );
  const isSame = (uri: Uri) => all.has(uri.toString()) && !other.has(uri.toString());
  const isAsNow = async (path: string) => {
    const uri = uriIn(root, path);
    return isSame(uri) && !openDocument(uri)?.isDirty && !(await isNewerThan(uri, looked - FRESH));
  };
  return {
    paths: new Set(below.filter(isEntered)),
    texts: new Map(),
    async has(path) {
      const uri = uriIn(root, path);
      return uri.path.startsWith(top) ? all.has(uri.toString()) || folders.has(uri.path) : exists(uri);
    },
    async contentsOf(path, most = Number.POSITIVE_INFINITY) {
      const uri = uriIn(root, path);
      const known = all.get(uri.toString());
      if (!known) return undefined;
      if (isSame(uri) && !(await isNewerThan(uri, looked - GRAIN))) return readBytes(uri, most);
      const bytes = await repository.buffer(commit, known.fsPath).catch(() => undefined);
      return bytes && bytes.length > most ? bytes.subarray(0, most + 1) : bytes;
    },
    areAsNow: async asked => (await Promise.all(asked.map(isAsNow))).every(Boolean),
  };
}

/** Many small questions to the disk at a time, but not all of them. */
const BATCH = 50;

/** The SEF of now with what has changed put back. */
async function sinceVersion(version: Version, root: SefRoot, today: Day): Promise<Checked> {
  const { sef } = root.checked;
  const known = (path: string) => sef.records.has(path) || sef.scans.has(path);
  const there = [...version.paths];
  const changed: string[] = [];
  for (let start = 0; start < there.length; start += BATCH) {
    const batch = there.slice(start, start + BATCH);
    const same = await Promise.all(batch.map(async path => known(path) && version.areAsNow([path])));
    changed.push(...batch.filter((_, index) => !same[index]));
  }
  const gone = await without([...sef.files], path => version.has(path));
  const folders = [...version.paths].flatMap(foldersOf);
  const exist = [...version.paths, ...folders].filter(path => !sef.files.has(path));
  const remove = [...sef.records.keys(), ...sef.scans.keys()].filter(path => !version.paths.has(path));
  const reading = readingOf(version, guardOptions(sef.config), rememberingParser(quickestParser(require)));
  const read = await readFiles(root.uri, changed, root.select, reading);
  const then = await agreementsThen(version, root);
  const agree = [...sef.agreements.keys()].map(path => [path, then.get(path)] as const);
  const change = { ...read, remove, exist, vanish: gone, agree };
  const checked = await runInSlices(recheckSteps(root.checked, change, today));
  const found = await existingIn(version, checked.sef);
  return found.length === 0 ? checked : runInSlices(recheckSteps(checked, { exist: found }, today));
}

/** Every file of the version anew, because its settings say otherwise how they are read. */
async function wholeVersion(version: Version, root: SefRoot, today: Day): Promise<Checked> {
  const config = textOf(await version.contentsOf(configName)) ?? '';
  const setup = await setupOf(version, config);
  const otherRoots = [...version.paths].filter(path => path.endsWith(`/${configName}`)).map(folderOf);
  const select: (path: string) => Selection = selector(setup.reading.config, otherRoots);
  const guard = guardOptions(setup.reading.config);
  const reading = readingOf(version, guard, rememberingParser(quickestParser(require)));
  const { put, scan } = await readFiles(root.uri, [...version.paths], select, reading);
  const exist = [...version.paths, ...[...version.paths].flatMap(foldersOf)];
  const scans = [...scan, scanText(configName, config, guard)];
  let sef = await runInSlices(changeSefSteps(emptySef(setup), { exist, put, scan: scans }));
  const agree = await agreementsThen(version, root);
  sef = await runInSlices(changeSefSteps(sef, { exist: await existingIn(version, sef), agree }));
  return runInSlices(checkSteps(sef, today));
}

/**
 * When sections were agreed, as it was known in the version: as it is now, where the lines that tell were the same then. Of
 * pages that were not read, because they have not changed, they are.
 */
async function agreementsThen(version: Version, root: SefRoot): Promise<ReadonlyMap<string, Agreement>> {
  const kept = new Map<string, Agreement>();
  for (const [path, agreement] of root.checked.sef.agreements) {
    const then = version.texts.get(path);
    const now = then === undefined ? undefined : await readText(uriIn(root, path));
    if (then === undefined || (now !== undefined && agreementWords(then) === agreementWords(now)))
      kept.set(path, agreement);
  }
  return kept;
}

async function setupOf(version: Version, config: string): Promise<Setup> {
  const packPath = ownPackPath(config);
  const pack = packPath === undefined ? undefined : textOf(await version.contentsOf(packPath));
  return readSetup(config, pack, textOf(await version.contentsOf(baselineName)));
}

function readingOf(version: Version, guard: Reading['guard'], parser: MarkdownParser): Reading {
  const contentsOf = async (path: string, most: number) => {
    const bytes = await version.contentsOf(path, most);
    const text = path.endsWith('.md') ? textOf(bytes) : undefined;
    if (text !== undefined) version.texts.set(path, text);
    return { bytes };
  };
  return { parser, guard, contentsOf };
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && settingsText(bytes);
}

async function existingIn(version: Version, sef: Sef): Promise<string[]> {
  const unknown = unknownTargets(sef);
  const found = await Promise.all(unknown.map(path => version.has(path)));
  return unknown.filter((_, index) => found[index]);
}

async function without(paths: readonly string[], has: (path: string) => Promise<boolean>): Promise<string[]> {
  const kept = await Promise.all(paths.map(has));
  return paths.filter((_, index) => !kept[index]);
}

/** `a/b` and `a` of `a/b/c.md`. */
function foldersOf(path: string): string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, ...foldersOf(folder)];
}

/** As in a folder on the disk: what tools keep there is not gone into. */
function isEntered(path: string): boolean {
  return foldersOf(path).every(folder => !isToolFolder(folder));
}
