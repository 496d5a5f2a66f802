import { type Uri, Uri as Uris } from 'vscode';
import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import { rememberingParser } from '../core/document/remembering-parser.ts';
import { warmUp } from '../core/document/warm-up.ts';
import { scanText } from '../core/privacy/scan-file.ts';
import { type Checked, checkSteps, recheckSteps } from '../core/rules/check.ts';
import { guardOptions } from '../core/rules/guard-options.ts';
import type { Day } from '../core/sef/calendar.ts';
import { baselineName, configName } from '../core/sef/file-names.ts';
import {
  changeSef,
  changeSefSteps,
  emptySef,
  type Sef,
  type SefChange,
  unknownTargets,
} from '../core/sef/sef.ts';
import { type Selection, selector } from '../core/sef/selection.ts';
import { ownPackPath, readSetup } from '../core/sef/setup.ts';
import { quickestParser } from '../host/quickest-parser.ts';
import { keptPages } from './kept-pages.ts';
import { openDocument, readFiles, readText } from './read-files.ts';
import { runInSlices, turn } from './slices.ts';
import { exists, findFiles } from './workspace-files.ts';

/** One SEF as it stands in the editor, unsaved changes included. A value: each change gives a new one. */
export interface SefRoot {
  readonly uri: Uri;
  readonly checked: Checked;
  readonly select: (path: string) => Selection;
}

/** Reads roots, and remembers what it parsed last. */
export interface RootReader {
  /** Undefined: the folder has no `sef.yaml` any more. */
  open(uri: Uri, today: Day): Promise<SefRoot | undefined>;
  /** Reads what changed again: paths relative to the root, each of a file that may have come, changed or gone. */
  update(root: SefRoot, paths: ReadonlySet<string>, today: Day): Promise<SefRoot>;
  /** Takes in what became known of when sections were agreed, by path. */
  agree(root: SefRoot, agree: NonNullable<SefChange['agree']>, today: Day): Promise<SefRoot>;
}

/** @param storage where to keep what was read for the next time; undefined: nowhere */
export function rootReader(storage: Uri | undefined): RootReader {
  const parser = rememberingParser(quickestParser(require));
  const warm = runInSlices(warmUp(parser));
  return {
    open: (uri, today) => warm.then(() => openRoot(uri, today, parser, storage)),
    update: (root, paths, today) => updateRoot(root, paths, today, parser),
    agree: async (root, agree, today) => ({
      ...root,
      checked: await runInSlices(recheckSteps(root.checked, { agree }, today)),
    }),
  };
}

async function openRoot(
  uri: Uri,
  today: Day,
  parser: MarkdownParser,
  storage: Uri | undefined,
): Promise<SefRoot | undefined> {
  const configText = await readText(Uris.joinPath(uri, configName));
  if (configText === undefined) return undefined;
  const packPath = ownPackPath(configText);
  const packText = packPath === undefined ? undefined : await readText(Uris.joinPath(uri, packPath));
  await turn();
  const setup = readSetup(configText, packText, await readText(Uris.joinPath(uri, baselineName)));
  const found = await findFiles(uri);
  const select = selector(setup.reading.config, found.otherRoots);

  const exist = [...found.files, ...found.folders];
  const guard = guardOptions(setup.reading.config);
  const kept = storage && (await keptPages(uri, storage));
  const read = await readFiles(uri, found.files, select, { parser, guard, bodies: kept?.bodies });
  const scan = [...read.scan, scanText(configName, configText, guard)];
  let sef = await runInSlices(changeSefSteps(emptySef(setup), { exist, put: read.put, scan }));
  await turn();
  sef = changeSef(sef, { exist: await existing(uri, unknownTargets(sef)) });
  const checked = await runInSlices(checkSteps(sef, today));
  void kept?.save();
  return { uri, checked, select };
}

async function updateRoot(
  root: SefRoot,
  paths: ReadonlySet<string>,
  today: Day,
  parser: MarkdownParser,
): Promise<SefRoot> {
  const change = await readChange(root, paths, parser);
  const checked = await runInSlices(recheckSteps(root.checked, change, today));
  const exist = await existing(root.uri, unknownTargets(checked.sef, paths));
  if (exist.length === 0) return { ...root, checked };
  return { ...root, checked: await runInSlices(recheckSteps(checked, { exist }, today)) };
}

async function readChange(
  { uri, checked, select }: SefRoot,
  paths: ReadonlySet<string>,
  parser: MarkdownParser,
): Promise<SefChange> {
  const change = {
    remove: [] as string[],
    exist: [] as string[],
    vanish: [] as string[],
  };
  for (const path of paths) {
    // Texts stay open for a while after their files are gone; only what was typed since outlives them.
    const open = openDocument(Uris.joinPath(uri, path));
    if (open?.isDirty || (await exists(Uris.joinPath(uri, path)))) change.exist.push(path);
    else change.vanish.push(path, ...below(checked.sef, path));
  }
  const gone = new Set(change.vanish);
  change.remove.push(...gone);
  const guard = guardOptions(checked.sef.config);
  const there = [...paths].filter(path => !gone.has(path));
  return { ...change, ...(await readFiles(uri, there, select, { parser, guard })) };
}

/** What was in a folder that is gone: hosts tell of the folder alone. */
function below(sef: Sef, folder: string): string[] {
  return [...sef.files].filter(path => path.startsWith(`${folder}/`));
}

async function existing(root: Uri, paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(paths.map(path => exists(Uris.joinPath(root, path))));
  return paths.filter((_, index) => found[index]);
}
