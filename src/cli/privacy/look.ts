import { scanFile } from '../../core/privacy/scan-file.ts';
import { largestScanned, scanKindOf } from '../../core/privacy/scan-kind.ts';
import { streamScanner } from '../../core/privacy/scan-stream.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { guardFindings, scanFindings } from '../../core/rules/guard-findings.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { NoRepository, Repository, StoredContent, StoredFile } from '../../host/history.ts';
import { loadSef } from '../../host/load-sef.ts';
import { plainReader } from '../../host/sef-reader.ts';
import { findRoots, shownPath } from '../find-roots.ts';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import type { Found, Looked } from './looked.ts';
import { type Policy, policies } from './policy.ts';

/** A find in one content, before those of a file's other contents are put beside it. */
type Placed = Pick<Found, 'finding' | 'line' | 'column'>;

/** Every file of the SEFs in a folder, those that `exclude` leaves out of the SEF too: git keeps them all the same. */
export function lookAtFolder(folder: string, host: Host): Looked {
  const found: Found[] = [];
  let files = 0;
  for (const root of findRoots([folder], host)) {
    const selection =
      loadSef(root, host.files, plainReader(host.markdown))?.selection ?? new Map<string, string>();
    const policy = policies(root, host);
    for (const [path, selected] of selection) {
      if (scanKindOf(path) === undefined || selected === 'other-root') continue;
      const bytes = host.files.read(`${root}/${path}`, largestScanned(path));
      files += 1;
      const shown = shownPath(`${root}/${path}`, host);
      found.push(...wholeFile(policy(path), bytes).map(placed => ({ ...placed, path: shown, versions: 1 })));
    }
  }
  return { at: 'folder', files, found };
}

/** What the next commit will hold. */
export async function lookAtStaged(folder: string, host: Host): Promise<Looked> {
  const repository = repositoryAt(folder, host);
  const staged = repository.staged();
  const { files, found } = await lookThrough(repository, staged, host);
  return { at: 'staged', files, found };
}

/** Everything that git still holds. */
export async function lookAtHistory(folder: string, host: Host): Promise<Looked> {
  const repository = repositoryAt(folder, host);
  const all: StoredFile[] = [];
  for await (const file of repository.all()) all.push(file);
  const { files, found, contents } = await lookThrough(repository, all, host);
  return { at: 'history', files, found: withCommits(found, contents, repository) };
}

const reasons: Readonly<Record<NoRepository['none'], string>> = {
  'no-git': 'git is not installed on this machine, so there is no history to look at.',
  'no-repository': 'This folder is in no git repository, so there is no history to look at.',
  refused: 'git does not open this repository, because it belongs to another user of this machine.',
};

function repositoryAt(folder: string, { history }: Host): Repository {
  const repository = history.open(folder);
  if ('none' in repository) throw new UsageError(reasons[repository.none]);
  return repository;
}

/** Pictures, films, fonts and archives are no text, and unpacking them only to see that takes long. */
const noText = /\.(png|jpe?g|gif|ico|webp|bmp|tiff?|pdf|zip|gz|7z|mp[34]|mov|woff2?|ttf|otf|pptx?|odp)$/i;

interface Through {
  readonly files: number;
  readonly found: readonly Found[];
  /** One of the contents in which each was found. */
  readonly contents: ReadonlyMap<Found, StoredFile>;
}

async function lookThrough(
  repository: Repository,
  stored: readonly StoredFile[],
  host: Host,
): Promise<Through> {
  const policy = policies(repository.top, host);
  const wanted = stored.filter(({ path }) => !noText.test(path) || scanKindOf(path) === 'name');
  const together = new Map<string, { found: Found; file: StoredFile }>();
  for await (const content of repository.read(wanted)) {
    const { file } = content;
    for (const placed of await lookAtContent(content, policy(file.path))) {
      const key = `${file.path}\n${placed.finding.fingerprint}`;
      const earlier = together.get(key)?.found;
      const found = { ...placed, path: file.path, versions: (earlier?.versions ?? 0) + 1 };
      together.set(key, { found: earlier ? { ...earlier, versions: found.versions } : found, file });
    }
  }
  const all = [...together.values()].sort((a, b) => byPlace(a.found, b.found));
  return {
    files: wanted.length,
    found: all.map(({ found }) => found),
    contents: new Map(all.map(({ found, file }) => [found, file])),
  };
}

function byPlace(a: Found, b: Found): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

async function lookAtContent({ file, chunks }: StoredContent, policy: Policy): Promise<readonly Placed[]> {
  const most = largestScanned(policy.path);
  const kind = scanKindOf(policy.path);
  if (kind === 'name') return wholeFile(policy, undefined);
  if (kind === 'office' || (kind !== undefined && file.size <= most)) {
    return wholeFile(policy, await collect(chunks, most + 1));
  }
  const scanner = streamScanner(policy.path, policy.options);
  for await (const chunk of chunks) if (!scanner.push(chunk)) return [];
  return scanner
    .finish()
    .flatMap(({ find, line }) =>
      guardFindings([find], policy.path, policy.config).map(finding => ({ finding, line, column: 1 })),
    );
}

function wholeFile({ path, config, options }: Policy, bytes: Uint8Array | undefined): Placed[] {
  const scan = scanFile(path, bytes, options);
  return scanFindings(scan, config).map(finding => placedIn(finding, scan.lines));
}

function placedIn(finding: Finding, lines: Uint32Array): Placed {
  return { finding, ...positionAt(lines, finding.span.start) };
}

async function collect(chunks: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= most) break;
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Looking for a commit goes through the whole history each time, so only the first few are looked for. */
const MAX_COMMITS = 20;

function withCommits(
  found: readonly Found[],
  contents: ReadonlyMap<Found, StoredFile>,
  repository: Repository,
): Found[] {
  return found.map((one, index) => {
    const file = contents.get(one);
    const commit = file && index < MAX_COMMITS ? repository.commitThatBrought(file) : undefined;
    return { ...one, commit };
  });
}
