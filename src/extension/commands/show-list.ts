import { l10n, TabInputCustom, TabInputText, Uri, window } from 'vscode';
import { type ListName, listsOf, pageList } from '../../core/language/page-lists.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { openPlace } from './open-place.ts';

/** Lists what a page has of something, and goes to what is chosen. Without a page it is the one that is looked at. */
export async function showList(store: SefStore, name: ListName, resource: unknown): Promise<void> {
  await store.settled();
  const uri = resource instanceof Uri ? resource : shownPage();
  const at = uri && store.locate(uri);
  const record = at?.root.checked.sef.records.get(at.path);
  if (!at || !record || !listsOf(record).includes(name)) {
    void window.showInformationMessage(wrongPage[name]());
    return;
  }
  const entries = pageList(at.root.checked, at.path, name);
  if (entries.length === 0) {
    void window.showInformationMessage(nothing[name]());
    return;
  }
  const items = entries.map(({ label, description, detail, place }) => ({
    label,
    description,
    ...(detail === undefined ? {} : { detail }),
    place,
  }));
  const title = titles[name]();
  const chosen = await window.showQuickPick(items, { title, matchOnDescription: true, matchOnDetail: true });
  if (chosen) await openPlace(uriIn(at.root, chosen.place.path), chosen.place.span);
}

/** In whichever editor it is shown: not every one is an editor of text. */
function shownPage(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputText || input instanceof TabInputCustom ? input.uri : undefined;
}

const titles: Readonly<Record<ListName, () => string>> = {
  evidence: () => l10n.t('Evidence that this section uses'),
  gaps: () => l10n.t('Gaps of this section'),
  actions: () => l10n.t('Actions on this page'),
  uses: () => l10n.t('Sections that use this evidence'),
};

const nothing: Readonly<Record<ListName, () => string>> = {
  evidence: () =>
    l10n.t('This section uses no evidence yet. Link to a piece of evidence where the text relies on it.'),
  gaps: () => l10n.t('This section has no gaps.'),
  actions: () =>
    l10n.t('There are no actions on this page. Write one as an item of a list under “What next?”.'),
  uses: () => l10n.t('No section uses this evidence yet. Link to it from the section that relies on it.'),
};

const wrongPage: Readonly<Record<ListName, () => string>> = {
  evidence: () => l10n.t('This shows the evidence of a section. Open a section of the SEF first.'),
  gaps: () => l10n.t('This shows the gaps of a section. Open a section of the SEF first.'),
  actions: () => l10n.t('This shows the actions of a section or a recommendation. Open one first.'),
  uses: () => l10n.t('This shows who uses a piece of evidence. Open a page of evidence first.'),
};
