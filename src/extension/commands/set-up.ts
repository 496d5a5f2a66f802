import { l10n, Uri, commands as vscodeCommands, window, workspace } from 'vscode';
import { newSef } from '../../core/edit/new-sef.ts';
import { whereToWrite } from '../../core/edit/where-to-write.ts';
import type { Framework } from '../../core/framework/framework.ts';
import { bundledFramework, bundledFrameworkIds, defaultFrameworkId } from '../../core/framework/packs.ts';
import { oneLine } from '../../core/text/one-line.ts';
import { coverageView } from '../manifest.ts';
import { askSteps, named, type Questions, type Step } from '../questions.ts';
import type { SefRoot } from '../sef-root.ts';
import type { SefStore } from '../sef-store.ts';
import { createFile } from './create-file.ts';
import { openPlace } from './open-place.ts';
import { refused } from './refused-text.ts';

interface Said {
  readonly area: string;
  readonly framework: Framework | undefined;
}

/** Sets up a new SEF in a folder of the workspace, and opens its first section. Files that are there stay as they are. */
export async function setUp(
  store: SefStore,
  _target: unknown,
  ask: Questions,
): Promise<readonly string[] | undefined> {
  const folder = await chooseFolder();
  if (!folder) return undefined;
  await store.settled();
  const there = store.roots.find(({ uri }) => uri.toString() === folder.toString());
  const said = there ? saidBy(there) : await askSteps<Said>(first, steps(ask));
  if (!said?.framework) return undefined;
  const { area, framework } = said;
  const written = sectionsIn(there);
  const created: { readonly path: string; readonly text: string }[] = [];
  const left: string[] = [];
  for (const { path, text, about } of newSef({ area: oneLine(area), framework })) {
    const isThere = about !== undefined && written.has(about);
    if (!isThere && (await createFile(Uri.joinPath(folder, path), text))) created.push({ path, text });
    else left.push(path);
  }
  await store.refresh();
  await vscodeCommands.executeCommand(`${coverageView}.focus`);
  const section = created.find(({ path }) => path.startsWith('sections/'));
  if (section)
    await openPlace(Uri.joinPath(folder, section.path), whereToWrite(section.text), { select: true });
  if (left.length > 0) {
    void window.showInformationMessage(
      l10n.t('What was there already was left alone: {0}.', left.join(', ')),
    );
  }
  return created.map(({ path }) => path);
}

const first: Said = { area: '', framework: bundledFramework(defaultFrameworkId) };

/** Settings that are there are kept, and missing sections are those of their framework. */
function saidBy({ checked: { sef } }: SefRoot): Said {
  return { area: sef.config.area, framework: sef.framework };
}

function steps(ask: Questions): Step<Said>[] {
  const title = l10n.t('New SEF here');
  return [
    async ({ area: value }, step) =>
      named(
        'area',
        await ask.text({
          id: 'area',
          step,
          title,
          prompt: l10n.t('Which area is it about?'),
          example: l10n.t('For example: Exampleshire'),
          value,
          trouble: text => (oneLine(text) === '' ? l10n.t('Write the name of the area.') : refused(text)),
        }),
      ),
    async ({ framework }, step) =>
      named(
        'framework',
        await ask.one({
          id: 'framework',
          step,
          title,
          hint: l10n.t('Which framework is it checked against? Press Enter for the one in force.'),
          choices: bundledFrameworkIds
            .flatMap(id => bundledFramework(id) ?? [])
            .map(value => ({
              label: value.title,
              ...(value.id === defaultFrameworkId ? { description: l10n.t('in force') } : {}),
              detail: l10n.t('{0} criteria', value.criteria.length),
              value,
              picked: value.id === framework?.id,
            })),
        }),
      ),
  ];
}

/** What sections there are already, whatever their files are named: a second one would only be in the way. */
function sectionsIn(root: SefRoot | undefined): ReadonlySet<string> {
  const sections = root ? [...root.checked.sef.sections.values()] : [];
  return new Set(sections.flatMap(({ criterion, focus }) => criterion ?? focus ?? []));
}

async function chooseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length > 1) {
    const placeHolder = l10n.t('Which folder is the SEF to be in?');
    return (await window.showWorkspaceFolderPick({ placeHolder }))?.uri;
  }
  if (folders.length === 0)
    void window.showInformationMessage(
      l10n.t('Open the folder the SEF is to be in first (File, Open Folder).'),
    );
  return folders[0]?.uri;
}
