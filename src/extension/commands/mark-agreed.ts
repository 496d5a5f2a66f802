import { l10n, window } from 'vscode';
import { entryOf } from '../../core/document/value.ts';
import { setSettings } from '../../core/edit/set-settings.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import type { Section } from '../../core/sef/record.ts';
import { brokenAgreement } from '../../core/sef/status-in-effect.ts';
import { gapsOf } from '../../core/view/gaps-of-section.ts';
import { answered, type Questions } from '../questions.ts';
import type { SefRoot } from '../sef-root.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { today } from '../today.ts';
import { changeFile } from './change-file.ts';
import { sectionFor } from './choose-section.ts';

type Status = NonNullable<Section['status']>;

/** Sets how far a section is; agreeing to it says what is still open, and is asked for twice. The status is returned. */
export async function markAgreed(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<Status | undefined> {
  const at = await standing(store, target, ask);
  const found = at && (await sectionFor(at, l10n.t('Mark as agreed'), ask));
  if (!found) return undefined;
  const section = { ...found, title: hideIn(at.root.checked.sef)(found.title) };
  const status = await chooseStatus(section, ask);
  if (!status || (status === 'agreed' && !(await mayAgree(section, at.root, ask)))) return undefined;
  if (status === 'agreed' && isAgreedToday(found.path, at.root)) {
    tellAgreedToday(section.title);
    return undefined;
  }
  const changed = await changeFile(uriIn(at.root, section.path), text =>
    setSettings(text, [
      { path: ['status'], value: status },
      ...(status === 'agreed' ? [{ path: ['reviewed'] as const, value: today() }] : []),
    ]),
  );
  return changed ? status : undefined;
}

/** Nothing is left to write into it, and git would not learn that the words of now were agreed too. */
function isAgreedToday(path: string, root: SefRoot): boolean {
  const { sef } = root.checked;
  const reviewed = entryOf(sef.records.get(path)?.document.settings, 'reviewed')?.value;
  const isToday = reviewed?.kind === 'scalar' && String(reviewed.value) === today();
  return isToday && brokenAgreement(path, sef) !== undefined;
}

function tellAgreedToday(title: string): void {
  void window.showInformationMessage(
    l10n.t(
      '“{0}” was agreed today already, with other words, and a day says no more than that. Put it in review, save that version, and then mark it as agreed; or agree to it tomorrow.',
      title,
    ),
  );
}

async function chooseStatus({ title, status }: Section, ask: Questions): Promise<Status | undefined> {
  const choices: { readonly value: Status; readonly label: string; readonly detail: string }[] = [
    {
      value: 'agreed',
      label: l10n.t('Agreed'),
      detail: l10n.t('The partnership stands behind it. Today becomes the day it was last looked at.'),
    },
    {
      value: 'in-review',
      label: l10n.t('In review'),
      detail: l10n.t('Written, and with those who agree it.'),
    },
    { value: 'draft', label: l10n.t('Draft'), detail: l10n.t('Still being written.') },
  ];
  return answered(
    await ask.one({
      id: 'status',
      title: l10n.t('Where does “{0}” stand?', title),
      hint: l10n.t('Choose one; you can change it again'),
      choices: choices.map(choice => ({
        ...choice,
        ...(choice.value === (status ?? 'draft') ? { description: l10n.t('as it is now') } : {}),
      })),
    }),
  );
}

async function mayAgree(section: Section, { checked }: SefRoot, ask: Questions): Promise<boolean> {
  const gaps = gapsOf(section, checked);
  const list = gaps.map(gap => `• ${gap}`).join('\n');
  return ask.confirm({
    id: 'agree',
    title:
      gaps.length === 0
        ? l10n.t('Mark “{0}” as agreed? It has no gaps.', section.title)
        : l10n.t('Mark “{0}” as agreed with the gaps that it still has?', section.title),
    detail: [
      ...(gaps.length === 0 ? [] : [list, '']),
      l10n.t(
        'Who agreed is recorded by whoever saves the next version: their name stands beside it in the history.',
      ),
    ].join('\n'),
    agree: l10n.t('Mark as agreed'),
  });
}
