import { configName } from '../core/sef/file-names.ts';
import { isToolFolder } from '../core/sef/tool-folder.ts';
import type { Files } from './files.ts';

/** What is below a folder. Paths are relative to it. */
export interface Walked {
  readonly paths: readonly { readonly path: string; readonly kind: 'file' | 'folder' }[];
  /** Folders that hold a `sef.yaml` of their own. */
  readonly otherRoots: readonly string[];
  /** Folders that were not entered: links, and folders of tools. */
  readonly notEntered: ReadonlyMap<string, 'linked-folder' | 'tool-folder'>;
}

/** Every file and folder below a root, depth first, in the order of names. */
export function walk(root: string, files: Pick<Files, 'list'>): Walked {
  const paths: { path: string; kind: 'file' | 'folder' }[] = [];
  const otherRoots: string[] = [];
  const notEntered = new Map<string, 'linked-folder' | 'tool-folder'>();
  const visit = (folder: string) => {
    for (const { name, kind } of files.list(folder === '' ? root : `${root}/${folder}`)) {
      const path = folder === '' ? name : `${folder}/${name}`;
      paths.push({ path, kind: kind === 'file' ? 'file' : 'folder' });
      if (kind === 'linked-folder') notEntered.set(path, 'linked-folder');
      else if (kind === 'folder' && isToolFolder(path)) notEntered.set(path, 'tool-folder');
      else if (kind === 'folder') visit(path);
      else if (name === configName && folder !== '') otherRoots.push(folder);
    }
  };
  visit('');
  return { paths, otherRoots, notEntered };
}
