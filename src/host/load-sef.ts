import type { Document } from '../core/document/document.ts';
import type { GuardOptions } from '../core/privacy/guard.ts';
import type { Scan } from '../core/privacy/scan.ts';
import { largestScanned } from '../core/privacy/scan-kind.ts';
import { baselineName, configName } from '../core/sef/file-names.ts';
import { changeSef, emptySef, type Sef, unknownTargets } from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath } from '../core/sef/setup.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Files } from './files.ts';
import { plainReader, type SefReader } from './sef-reader.ts';
import { walk } from './walk.ts';

/** A SEF read from a folder, and what became of every file there. */
export interface LoadedSef {
  readonly sef: Sef;
  readonly selection: ReadonlyMap<string, Selection>;
  /** Folders that were not entered: links, and folders of tools. */
  readonly notEntered: ReadonlyMap<string, 'linked-folder' | 'tool-folder'>;
}

/**
 * Undefined: the folder holds no `sef.yaml`.
 *
 * @param reader one for all, where versions of a SEF are read one after the other (`onceReader`)
 */
export function loadSef(
  root: string,
  files: Files,
  reader: SefReader = plainReader(),
): LoadedSef | undefined {
  const config = readText(`${root}/${configName}`, files);
  if (config === undefined) return undefined;
  const packPath = ownPackPath(config);
  const setup = reader.setup(
    config,
    packPath === undefined ? undefined : readText(`${root}/${packPath}`, files),
    readText(`${root}/${baselineName}`, files),
  );
  const options = reader.guard(setup);

  const { paths, otherRoots, notEntered } = walk(root, files);
  const select = selector(setup.reading.config, otherRoots);
  const selection = new Map(
    paths.filter(({ kind }) => kind === 'file').map(({ path }) => [path, select(path)]),
  );
  const { put, scan } = readFiles(root, selection, options, files, reader);
  scan.push(reader.settings(config, options));
  const sef = changeSef(emptySef(setup), { exist: paths.map(({ path }) => path), put, scan });
  const exist = unknownTargets(sef).filter(path => files.exists(`${root}/${path}`));
  return { sef: exist.length > 0 ? changeSef(sef, { exist }) : sef, selection, notEntered };
}

function readFiles(
  root: string,
  selection: ReadonlyMap<string, Selection>,
  options: GuardOptions,
  files: Files,
  reader: SefReader,
): { put: Document[]; scan: Scan[] } {
  const put: Document[] = [];
  const scan: Scan[] = [];
  for (const [path, selected] of selection) {
    const bytes = () => files.read(`${root}/${path}`, largestScanned(path));
    if (selected === 'looked-into') scan.push(reader.scan(path, bytes(), options));
    if (selected !== 'read') continue;
    const text = bytes();
    const document = reader.document(path, text);
    put.push(document);
    scan.push(reader.scan(path, text, options, document));
  }
  return { put, scan };
}

function readText(path: string, files: Files): string | undefined {
  const bytes = files.read(path);
  return bytes && settingsText(bytes);
}
