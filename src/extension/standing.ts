import { l10n, Uri, window, workspace } from 'vscode';
import type { Subject } from '../core/view/wanted-evidence.ts';
import type { CoverageNode } from './coverage-view.ts';
import { fileOfTab } from './file-of-tab.ts';
import { answered, type Questions } from './questions.ts';
import type { SefRoot } from './sef-root.ts';
import type { SefStore } from './sef-store.ts';

/** What a command is about: the row it was asked for on, or the file it was asked for in. */
export interface Standing {
  readonly root: SefRoot;
  /** The file, relative to the root. */
  readonly path: string | undefined;
  /** What the row is about. */
  readonly subject: Subject | undefined;
}

/** `target`: what VS Code hands to a command: a row, a file, or nothing. Undefined: there is no SEF, or none was chosen. */
export async function standing(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<Standing | undefined> {
  await store.settled();
  if (isNode(target)) {
    const { about, rule, key, place } = target.row;
    const root = store.roots.find(({ uri }) => uri.toString() === target.root.uri.toString());
    const subject = about === undefined ? undefined : { about, rule, key };
    return root && { root, path: place?.path, subject };
  }
  const uri = target instanceof Uri ? target : activeFile();
  const at = uri && store.locate(uri);
  if (at) return { root: at.root, path: at.path, subject: undefined };
  const root = await chooseRoot(store, ask);
  return root && { root, path: undefined, subject: undefined };
}

export function isNode(target: unknown): target is CoverageNode {
  return typeof target === 'object' && target !== null && 'row' in target && 'root' in target;
}

/** The file in front, in whatever editor it is shown. */
export function activeFile(): Uri | undefined {
  return fileOfTab(window.tabGroups.activeTabGroup.activeTab?.input) ?? window.activeTextEditor?.document.uri;
}

async function chooseRoot({ roots }: SefStore, ask: Questions): Promise<SefRoot | undefined> {
  if (roots.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no self-evaluation (SEF) in this folder yet. “New SEF here” makes one.'),
    );
  }
  if (roots.length < 2) return roots[0];
  return answered(
    await ask.one({
      id: 'root',
      title: l10n.t('Which SEF is it about?'),
      hint: l10n.t('Choose the area'),
      choices: roots.map(root => ({
        label: root.checked.sef.config.area,
        description: workspace.asRelativePath(root.uri),
        value: root,
      })),
    }),
  );
}
