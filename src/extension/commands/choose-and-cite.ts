import { l10n, type QuickPickItem, window } from 'vscode';
import { stateWords } from '../../core/coverage/state-words.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Section } from '../../core/sef/record.ts';
import { comparePaths } from '../../core/text/path.ts';
import { evidenceLog } from '../../core/view/evidence-log.ts';
import { sectionName } from '../../core/view/evidence-users.ts';
import type { TreeRow } from '../../core/view/tree.ts';
import type { RowNode } from '../row-nodes.ts';
import type { SefRoot } from '../sef-root.ts';
import { isReadable, type SefStore } from '../sef-store.ts';
import { citeAll } from './cite-in-section.ts';

type Item<T> = QuickPickItem & { readonly value: T };

/** Cites the evidence of the rows that are chosen, or else some that is asked for, in a section that is asked for. */
export async function chooseAndCite(
  store: SefStore,
  node: RowNode | undefined,
  nodes: readonly RowNode[] | undefined,
): Promise<void> {
  await store.settled();
  const root = node?.root ?? (await chooseRoot(store));
  if (!root) return;
  const rows = nodes ?? (node ? [node] : []);
  const chosen = [...new Set(rows.flatMap(({ row }) => row.evidence ?? []))];
  const paths = chosen.length > 0 ? chosen : await chooseEvidence(root);
  if (paths.length === 0) return;
  const section = await chooseSection(root, paths);
  if (section) await citeAll(store, root.uri, section, paths);
}

async function chooseRoot(store: SefStore): Promise<SefRoot | undefined> {
  const roots = store.roots.filter(isReadable);
  if (roots.length < 2) return roots[0];
  const items = roots.map(root => ({
    label: root.checked.sef.config.area || root.uri.path,
    description: root.uri.path,
    value: root,
  }));
  return choose(items, l10n.t('In which self-evaluation?'));
}

async function chooseEvidence({ checked }: SefRoot): Promise<string[]> {
  const items = evidenceLog(checked, 'type').flatMap(({ label, children }) =>
    children.flatMap((row: TreeRow) =>
      row.evidence
        ? [{ label: row.label, description: label, detail: row.description, value: row.evidence }]
        : [],
    ),
  );
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no evidence with a page of its own yet. “Add evidence” makes one.'),
    );
    return [];
  }
  const path = await choose(items, l10n.t('Which evidence? Type a part of its title'));
  return path === undefined ? [] : [path];
}

async function chooseSection({ checked }: SefRoot, paths: readonly string[]): Promise<Section | undefined> {
  const { sef, coverage } = checked;
  const hide = hideIn(sef);
  const sections = [...sef.sections.values()].sort((a, b) => comparePaths(a.path, b.path));
  const items = sections.map((section): Item<Section> => {
    const supports = sef.records.get(section.path)?.supports;
    const uses = paths.every(path => supports?.has(path));
    const state = section.criterion && coverage.criteria.get(section.criterion)?.state;
    return {
      label: hide(sectionName(section, sef)),
      description: uses ? l10n.t('uses it already') : state ? stateWords[state] : '',
      detail: section.path,
      value: section,
    };
  });
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t('There is no section yet that could cite evidence.'));
    return undefined;
  }
  return choose(items, l10n.t('Which section is to cite it?'));
}

async function choose<T>(items: readonly Item<T>[], placeHolder: string): Promise<T | undefined> {
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(items, options))?.value;
}
