import { Uri } from 'vscode';
import { agreementLines, agreementOf, type PageVersion } from '../core/sef/agreed-in.ts';
import type { Agreement } from '../core/sef/agreement.ts';
import { originsIn } from '../core/sef/blamed-lines.ts';
import { settingsText } from '../core/text/decode.ts';
import type { Repository } from './git.ts';
import type { SefRoot } from './sef-root.ts';
import { uriIn } from './sef-store.ts';
import { readBytes } from './workspace-files.ts';

/** What git said of a file, and what it was asked about. */
export interface Looked {
  readonly key: string;
  readonly agreement: Agreement | undefined;
}

/** The sections whose agreement is another than the one that the root was checked with. */
export async function newlyKnown(
  root: SefRoot,
  repository: Repository | undefined,
  known: Map<string, Looked>,
): Promise<(readonly [string, Agreement | undefined])[]> {
  const { sections, agreements } = root.checked.sef;
  const paths = new Set(agreements.keys());
  for (const { path, status } of sections.values()) if (status === 'agreed') paths.add(path);
  const found: (readonly [string, Agreement | undefined])[] = [];
  for (const path of paths) {
    const isAgreed = sections.get(path)?.status === 'agreed';
    const agreement =
      isAgreed && repository ? await agreementAt(uriIn(root, path), repository, known) : undefined;
    if (!isSame(agreement, agreements.get(path))) found.push([path, agreement]);
  }
  return found;
}

/** Git is asked again only where the lines that tell, or the version that the folder stands at, have changed. */
async function agreementAt(
  uri: Uri,
  repository: Repository,
  known: Map<string, Looked>,
): Promise<Agreement | undefined> {
  const bytes = await readBytes(uri);
  const text = bytes && settingsText(bytes);
  if (text === undefined) return undefined;
  const lines = agreementLines(text);
  const all = text.split('\n');
  const key = [repository.state.HEAD?.commit, ...lines.map(line => all[line - 1])].join('\n');
  const before = known.get(uri.toString());
  if (before?.key === key) return before.agreement;
  try {
    const agreement = await lastAgreed(uri, lines, repository);
    known.set(uri.toString(), { key, agreement });
    return agreement;
  } catch {
    // Git does not know the file, or is in the middle of something; it is asked again the next time.
    return undefined;
  }
}

async function lastAgreed(
  uri: Uri,
  lines: readonly number[],
  repository: Repository,
): Promise<Agreement | undefined> {
  if (lines.length === 0) return undefined;
  const origins = originsIn(await repository.blame(uri.fsPath), '', lines) ?? [];
  const versions: PageVersion[] = [];
  for (const origin of origins) {
    const then = origin.path === '' ? uri : Uri.joinPath(repository.rootUri, origin.path);
    const text = settingsText(await repository.buffer(origin.commit, then.fsPath));
    if (text !== undefined) versions.push({ origin, text });
  }
  return agreementOf(versions);
}

function isSame(one: Agreement | undefined, other: Agreement | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
