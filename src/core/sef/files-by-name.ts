import { groupsOf } from '../text/groups.ts';
import { folderOf, nameOf } from '../text/path.ts';

/** Where files are to be found that a name may mean. Nothing is sorted before it is asked for: few SEFs have a dead link. */
export class FilesByName {
  readonly #files: ReadonlySet<string>;
  #named: ReadonlyMap<string, readonly string[]> | undefined;
  #beside: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(files: ReadonlySet<string>) {
    this.#files = files;
  }

  /** Those of a name, in whichever folder, in other capitals too, and without their ending. */
  named(name: string): readonly string[] {
    this.#named ??= groupsOf(this.#files, path => fold(nameOf(path)));
    const folded = fold(name);
    return [...(this.#named.get(folded) ?? []), ...(this.#named.get(`${folded}.md`) ?? [])];
  }

  /** Those in a folder. */
  within(folder: string): readonly string[] {
    this.#beside ??= groupsOf(this.#files, folderOf);
    return this.#beside.get(folder) ?? [];
  }
}

/** Letters with accents are written in two ways that look the same. */
function fold(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
