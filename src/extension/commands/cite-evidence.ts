import { l10n, type TextEditor, window } from 'vscode';
import { type Citation, cite, listEvidence } from '../../core/edit/cite.ts';
import { setSettings } from '../../core/edit/set-settings.ts';
import { type CitableEvidence, citableEvidence } from '../../core/view/citable-evidence.ts';
import { type WantedEvidence, wantedAt } from '../../core/view/wanted-evidence.ts';
import { focusChoices } from '../framework-choices.ts';
import { answered, type Choice, type Questions } from '../questions.ts';
import type { SefRoot } from '../sef-root.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { chooseSection } from './choose-section.ts';

/** Cites a piece of evidence where a person stands, or in the section that a row is about. What was done is returned in words. */
export async function citeEvidence(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  if (!at) return undefined;
  const { root, subject } = at;
  const { checked } = root;
  const title = l10n.t('Cite evidence');
  const wanted = wantedAt(at, checked);
  const own = subject ? wanted.section : pageAt(at.path, root);
  const path = own ?? (await chooseSection(checked.sef, title, ask))?.path;
  if (path === undefined) return undefined;
  const chosen = await chooseEvidence(title, citableEvidence(checked, path, wanted), ask);
  if (!chosen) return undefined;
  const shown = await chooseShown(chosen, wanted, root, ask);
  if (!shown) return undefined;
  if (shown.length > 0) {
    const changes = shown.map(add => ({ path: ['foci'] as const, add }));
    await changeFile(uriIn(root, chosen.path), text => setSettings(text, changes));
  }
  return citeIn(root, path, chosen, own === undefined || subject ? undefined : editorOf(root, path));
}

/** Sections are supported by what they cite; parts and recommendations may link to it too. */
function pageAt(path: string | undefined, { checked }: SefRoot): string | undefined {
  const kind = path === undefined ? undefined : checked.sef.records.get(path)?.document.kind;
  return kind === undefined || kind === 'evidence' ? undefined : path;
}

async function citeIn(
  root: SefRoot,
  path: string,
  evidence: CitableEvidence,
  editor: TextEditor | undefined,
): Promise<string | undefined> {
  let inText = false;
  const isSection = root.checked.sef.sections.has(path);
  const changed = await changeFile(uriIn(root, path), (text): Citation => {
    if (!editor) return { ...listEvidence(text, path, evidence), inText: false };
    const citation = cite(text, path, evidence, editor.document.offsetAt(editor.selection.end));
    if ('refused' in citation) return citation;
    inText = citation.inText;
    return inText || isSection
      ? citation
      : { refused: l10n.t('Stand in the text first, where the link is to be.') };
  });
  if (!changed) return undefined;
  if (inText) return l10n.t('“{0}” is linked in the text.', evidence.title);
  const words = l10n.t(
    '“{0}” is now listed as evidence of {1}, in the settings at its top. A link in the text would show readers what it stands for.',
    evidence.title,
    path,
  );
  void window.showInformationMessage(words);
  return words;
}

async function chooseEvidence(
  title: string,
  items: readonly CitableEvidence[],
  ask: Questions,
): Promise<CitableEvidence | undefined> {
  if (items.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no evidence in this SEF yet. “Add evidence” makes a page for it.'),
    );
    return undefined;
  }
  const groups = {
    fits: l10n.t('Fits here'),
    other: items[0]?.standing === 'fits' ? l10n.t('Other evidence') : l10n.t('Evidence'),
    cited: l10n.t('Used here already'),
  };
  const choices = items.map(
    (value, place): Choice<CitableEvidence> => ({
      label: value.title,
      description: value.description,
      detail: value.detail,
      ...(items[place - 1]?.standing === value.standing ? {} : { group: groups[value.standing] }),
      value,
    }),
  );
  const hint = l10n.t('Type a part of the title, the type or whose voice it carries');
  return answered(await ask.one({ id: 'evidence', title, hint, choices }));
}

/** A gap about experiences and outcomes is closed only by evidence that says so itself. Undefined: thought better of it. */
async function chooseShown(
  { title, evidence }: CitableEvidence,
  { foci: wanted }: WantedEvidence,
  { checked }: SefRoot,
  ask: Questions,
) {
  const says = wanted.some(id => evidence.foci.some(named => named === id || named.startsWith(`${id}/`)));
  if (wanted.length === 0 || says) return [];
  const choices = focusChoices(checked.sef.framework, wanted, wanted).filter(
    ({ value }) => !evidence.foci.includes(value),
  );
  const hint = l10n.t('Its page does not say yet that it shows this. Tick what it really shows, or nothing.');
  return answered(
    await ask.many({ id: 'shows', title: l10n.t('What does “{0}” show?', title), hint, choices }),
  );
}

function editorOf(root: SefRoot, path: string): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor?.document.uri.toString() === uriIn(root, path).toString() ? editor : undefined;
}
