import type { MarkdownParser } from '../core/document/markdown-parser.ts';
import type { Framework } from '../core/framework/framework.ts';
import { nameOfArea } from '../core/history/name-of-area.ts';
import { mayBePage } from '../core/history/pages-of.ts';
import { isFound, type Point, type Revision } from '../core/history/point.ts';
import { pointsOf } from '../core/history/points-of.ts';
import { setupReader } from '../core/history/setup-at.ts';
import { pointKey, readStored, storedName, storedText } from '../core/history/stored-points.ts';
import { type Day, readDay } from '../core/sef/calendar.ts';
import { configName } from '../core/sef/file-names.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';
import { resolvePath } from '../core/text/path.ts';
import type { Commit, CommitReader, Notes, Repository } from '../host/history.ts';
import { version } from './version.ts';

/** So many commits are read at once: fewer and git is started too often, more and they fill the memory. */
const atOnce = 250;

/** What was found at each of the commits, from the notes of an earlier run as far as they have it. */
export function readHistory(
  { reader, notes }: Pick<Repository, 'reader' | 'notes'>,
  commits: readonly Commit[],
  fixed: Day | undefined,
  cached: boolean,
  parser: MarkdownParser,
): readonly Point[] {
  const all = commits.map(commit => ({ ...commit, day: dayOf(commit) }));
  const known = new Map(cached ? storedIn(notes, fixed) : []);
  const found = (commit: Commit) => known.get(keyOf(commit));
  const unknown = all.filter(commit => !found(commit));
  for (const point of pointsIn(reader(), unknown, fixed, parser)) known.set(pointKey(point), point.found);
  const points = all.flatMap(commit => {
    const is = found(commit);
    return is ? [{ commit: commit.id, day: commit.day, folder: commit.folder, found: is }] : [];
  });
  if (cached && unknown.length > 0) {
    // What was asked for now comes last, and so is what stays when there is too much.
    for (const point of points) known.delete(pointKey(point));
    for (const point of points) known.set(pointKey(point), point.found);
    const name = storedName(version, fixed);
    notes.write(name, storedText(known, name));
  }
  return points;
}

function storedIn(notes: Notes, fixed: Day | undefined) {
  const name = storedName(version, fixed);
  return readStored(notes.read(name) ?? '', name);
}

function keyOf({ id, folder }: Commit): string {
  return pointKey({ commit: id, folder });
}

/** A commit may claim any day; what is no day of four digits stands before or after all others. */
function dayOf({ day }: Commit): Day {
  return readDay(day) ?? ((/^\d{5,}/.test(day) ? '9999-12-31' : '0001-01-01') as Day);
}

function* pointsIn(
  reader: CommitReader,
  commits: readonly (Commit & { readonly day: Day })[],
  fixed: Day | undefined,
  parser: MarkdownParser,
): Generator<Point> {
  const contents = contentReader(reader);
  yield* pointsOf(revisions(), contents.of, fixed, parser);

  function* revisions(): Generator<Revision> {
    for (let start = 0; start < commits.length; start += atOnce) {
      const chunk = commits.slice(start, start + atOnce);
      const files = reader.filesOf(chunk, name => !isToolFolder(name));
      contents.expect(
        files.flatMap(list => [...list].filter(([path]) => isWanted(path)).map(([, id]) => id)),
      );
      for (const [index, commit] of chunk.entries())
        yield revisionOf(commit, files[index] ?? new Map(), reader);
    }
  }
}

function isWanted(path: string): boolean {
  return path === configName || mayBePage(path);
}

function revisionOf(
  commit: Commit & { readonly day: Day },
  files: ReadonlyMap<string, string>,
  reader: CommitReader,
): Revision {
  const { id, day, folder } = commit;
  const beyond = (path: string) => {
    const fromTop = resolvePath(folder === '' ? '' : `${folder}/`, path);
    return fromTop.startsWith('../') ? undefined : reader.fileAt(commit, fromTop);
  };
  return { commit: id, day, folder, files, beyond };
}

/** Contents that are soon asked for are read together, and let go when the next ones are. */
function contentReader(reader: CommitReader) {
  const seen = new Set<string>();
  let near: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    expect(ids: readonly string[]): void {
      const fresh = [...new Set(ids)].filter(id => !seen.has(id));
      for (const id of fresh) seen.add(id);
      near = reader.contentsOf(fresh);
    },
    of: (id: string): Uint8Array | undefined => near.get(id) ?? reader.contentsOf([id]).get(id),
  };
}

export interface Title {
  readonly area: string;
  readonly framework: Framework;
}

/** What the SEF was called, and what it was held to, at the newest revision that tells. */
export function titleOf({ reader }: Pick<Repository, 'reader'>, points: readonly Point[]): Title | undefined {
  const newest = points.findLast(({ found }) => isFound(found));
  if (!newest) return undefined;
  const { commit, day, folder } = newest;
  const at = reader();
  const contentOf = (id: string) => at.contentsOf([id]).get(id);
  const here = { id: commit, day, folder };
  const pathIn = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  const configId = at.fileAt(here, pathIn(configName));
  const setup = setupReader(contentOf)({
    files: { get: (path: string) => at.fileAt(here, pathIn(path)) },
    beyond: path => at.fileAt(here, resolvePath(pathIn(''), path)),
  });
  const config = configId === undefined ? undefined : contentOf(configId);
  if ('lost' in setup || !config) return undefined;
  return { area: nameOfArea(setup, new TextDecoder().decode(config)), framework: setup.framework };
}
