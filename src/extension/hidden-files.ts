import { workspace } from 'vscode';
import { emptyTree, type Repository } from './git.ts';
import type { SefRoot } from './sef-root.ts';
import { uriIn } from './sef-store.ts';

/**
 * New files of the SEF that git would not tell of, because the user has them hidden (`git.untrackedChanges`), so that they
 * are in no version. Paths in the SEF.
 */
export async function hiddenFiles(repository: Repository, root: SefRoot): Promise<string[]> {
  const shown = workspace.getConfiguration('git', repository.rootUri).get<string>('untrackedChanges');
  if (shown !== 'hidden') return [];
  const { records, scans } = root.checked.sef;
  const known = new Set((await repository.diffIndexWith(emptyTree)).map(({ uri }) => uri.toString()));
  const paths = [...new Set([...records.keys(), ...scans.keys()])];
  const unknown = paths.filter(path => !known.has(uriIn(root, path).toString()));
  const ignored = await repository.checkIgnore(unknown.map(path => uriIn(root, path).fsPath));
  return unknown.filter(path => !ignored.has(uriIn(root, path).fsPath)).sort();
}
