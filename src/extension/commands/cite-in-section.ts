import { l10n, type Uri, window, workspace } from 'vscode';
import { citeInSection } from '../../core/edit/cite-in-section.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Section } from '../../core/sef/record.ts';
import { sectionName } from '../../core/view/evidence-users.ts';
import { changeDocument } from '../change-document.ts';
import { listInWords } from '../list-in-words.ts';
import type { RowNode } from '../row-nodes.ts';
import type { SefRoot } from '../sef-root.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { openPlace } from './open-place.ts';
import { sectionToCite, subjectOf } from './section-to-cite.ts';

/** Cites evidence files in the section that a row of the coverage is about. */
export async function citeFiles(
  store: SefStore,
  files: readonly Uri[],
  target: RowNode | undefined,
): Promise<void> {
  await store.settled();
  const subject = subjectOf(target);
  if (!subject) {
    void window.showInformationMessage(
      l10n.t('Drop evidence onto a criterion or a statement: its section then cites it.'),
    );
    return;
  }
  const paths = files.flatMap(file => evidenceAt(store, file, subject.root));
  const section = paths.length > 0 ? await sectionToCite(store, subject) : undefined;
  if (section) await citeAll(store, subject.root.uri, section, paths);
}

/** The path of an evidence file in a SEF; of any other file it is said why it cannot be cited. */
function evidenceAt(store: SefStore, file: Uri, { uri }: SefRoot): string[] {
  const at = store.locate(file);
  const name = workspace.asRelativePath(file);
  if (at && at.root.uri.toString() !== uri.toString()) {
    const words = l10n.t('{0} belongs to another self-evaluation, so it cannot be cited in this one.', name);
    void window.showWarningMessage(words);
    return [];
  }
  if (at?.root.checked.sef.evidence.has(at.path)) return [at.path];
  const words = l10n.t(
    '{0} is not a piece of evidence, so it cannot be cited. “Add evidence” makes a page for it that can.',
    name,
  );
  void window.showWarningMessage(words);
  return [];
}

/** Puts evidence on a section's list and says so; what the section uses already stays as it is. */
export async function citeAll(
  store: SefStore,
  uri: Uri,
  section: Section,
  paths: readonly string[],
): Promise<void> {
  const root = store.roots.find(one => one.uri.toString() === uri.toString());
  if (!root) return;
  const { sef } = root.checked;
  const document = await workspace.openTextDocument(uriIn(root, section.path));
  const citing = citeInSection(sef, section.path, document.getText(), paths);
  if ('refused' in citing) {
    const open = l10n.t('Open the section');
    const chosen = await window.showWarningMessage(citing.refused, open);
    if (chosen === open) await openPlace(document.uri, section.span);
    return;
  }
  const hide = hideIn(sef);
  const titles = (some: readonly string[]) =>
    hide(listInWords(some.map(path => `“${sef.evidence.get(path)?.title ?? path}”`)));
  const where = hide(sectionName(section, sef));
  const changed = citing.edits.length === 0 || (await changeDocument(document, citing.edits));
  if (!changed) {
    void window.showWarningMessage(
      l10n.t('{0} could not be changed. Is it open elsewhere, or read-only?', section.path),
    );
    return;
  }
  const { added, already } = citing;
  if (already.length > 0)
    void window.showInformationMessage(l10n.t('“{1}” uses {0} already.', titles(already), where));
  if (added.length > 0) await tellCited(document.uri, section, titles(added), where);
}

async function tellCited(uri: Uri, section: Section, titles: string, where: string): Promise<void> {
  const open = l10n.t('Open the section');
  const words = l10n.t(
    '“{1}” now counts {0} among its evidence. A link in its text would show readers what it stands for.',
    titles,
    where,
  );
  void window.showInformationMessage(words, open).then(chosen => {
    if (chosen === open) return openPlace(uri, section.span);
    return undefined;
  });
}
