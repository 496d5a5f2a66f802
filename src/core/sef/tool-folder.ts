import { nameOf } from '../text/path.ts';

/** Folders of tools, which no one writes a SEF in: version control, settings, packages. */
export function isToolFolder(path: string): boolean {
  const name = nameOf(path);
  return name.startsWith('.') || name === 'node_modules';
}
