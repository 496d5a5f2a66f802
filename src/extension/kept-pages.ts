import { build } from 'sef:build';
import { Uri, workspace } from 'vscode';
import { KeptBodies } from '../core/document/kept-bodies.ts';
import { hashText } from '../core/text/hash.ts';

/** What was read of a root's pages when its folder was last open, in the place that VS Code keeps for this workspace. */
export interface KeptPages {
  readonly bodies: KeptBodies;
  /** Keeps what was read now; it may fail, and then costs time alone. */
  save(): Promise<void>;
}

export async function keptPages(root: Uri, storage: Uri): Promise<KeptPages> {
  const file = Uri.joinPath(storage, `pages-${hashText(root.toString())}.txt`);
  const bodies = new KeptBodies(await textOf(file), build);
  return {
    bodies,
    async save() {
      if (!bodies.isNew) return;
      try {
        await workspace.fs.createDirectory(storage);
        await workspace.fs.writeFile(file, new TextEncoder().encode(bodies.contents()));
      } catch {
        // A full disk, or a browser that keeps nothing: next time everything is read again.
      }
    },
  };
}

async function textOf(file: Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return '';
  }
}
