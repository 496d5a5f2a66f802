import type { Document } from '../core/document/document.ts';
import { readDocument } from '../core/document/read-document.ts';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { scanFile, scanText } from '../core/privacy/scan-file.ts';
import { largestScanned } from '../core/privacy/scan-kind.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import { baselineName, configName } from '../core/sef/file-names.ts';
import { changeSef, emptySef, type Sef, unknownTargets } from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath, readSetup } from '../core/sef/setup.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Files } from './files.ts';

/** A SEF read from a folder, and what became of every file there. */
export interface LoadedSef {
  readonly sef: Sef;
  readonly selection: ReadonlyMap<string, Selection>;
  /** Folders that were not entered: links, and folders of tools. */
  readonly notEntered: ReadonlyMap<string, 'linked-folder' | 'tool-folder'>;
}

/** Undefined: the folder holds no `sef.yaml`. */
export function loadSef(root: string, files: Files): LoadedSef | undefined {
  const config = readText(`${root}/${configName}`, files);
  if (config === undefined) return undefined;
  const packPath = ownPackPath(config);
  const setup = readSetup(
    config,
    packPath === undefined ? undefined : readText(`${root}/${packPath}`, files),
    readText(`${root}/${baselineName}`, files),
  );

  const { paths, otherRoots, notEntered } = walk(root, files);
  const select = selector(setup.reading.config, otherRoots);
  const selection = new Map(
    paths.filter(({ kind }) => kind === 'file').map(({ path }) => [path, select(path)]),
  );
  const { put, scan } = readFiles(root, selection, guardOptions(setup.reading.config), files);
  scan.push(scanText(configName, config, guardOptions(setup.reading.config)));
  const sef = changeSef(emptySef(setup), { exist: paths.map(({ path }) => path), put, scan });
  const exist = unknownTargets(sef).filter(path => files.exists(`${root}/${path}`));
  return { sef: exist.length > 0 ? changeSef(sef, { exist }) : sef, selection, notEntered };
}

function readFiles(
  root: string,
  selection: ReadonlyMap<string, Selection>,
  options: GuardOptions,
  files: Files,
): { put: Document[]; scan: Scan[] } {
  const put: Document[] = [];
  const scan: Scan[] = [];
  for (const [path, selected] of selection) {
    const bytes = () => files.read(`${root}/${path}`, largestScanned(path));
    if (selected === 'looked-into') scan.push(scanFile(path, bytes(), options));
    if (selected !== 'read') continue;
    const text = bytes();
    put.push(readDocument(path, text));
    scan.push(scanFile(path, text, options));
  }
  return { put, scan };
}

function readText(path: string, files: Files): string | undefined {
  const bytes = files.read(path);
  return bytes && settingsText(bytes);
}

interface Walked {
  readonly paths: { path: string; kind: 'file' | 'folder' }[];
  readonly otherRoots: string[];
  readonly notEntered: Map<string, 'linked-folder' | 'tool-folder'>;
}

/** Every file and folder below a root, depth first, in the order of names. */
function walk(root: string, files: Files): Walked {
  const walked: Walked = { paths: [], otherRoots: [], notEntered: new Map() };
  const visit = (folder: string) => {
    for (const { name, kind } of files.list(folder === '' ? root : `${root}/${folder}`)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      walked.paths.push({ path, kind: kind === 'file' ? 'file' : 'folder' });
      if (kind === 'linked-folder') walked.notEntered.set(path, 'linked-folder');
      else if (kind === 'folder' && isToolFolder(path)) walked.notEntered.set(path, 'tool-folder');
      else if (kind === 'folder') visit(path);
      else if (name === configName && folder !== '') walked.otherRoots.push(folder);
    }
  };
  visit('');
  return walked;
}
