import { l10n } from 'vscode';
import { setSettings } from '../../core/edit/set-settings.ts';
import { wantedAt } from '../../core/view/wanted-evidence.ts';
import { sectorChoices } from '../framework-choices.ts';
import { answered, type Questions } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { sectionFor } from './choose-section.ts';

/** Says which partners took part in writing a section. The section's path is returned. */
export async function addContributors(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  const title = l10n.t('Say who took part');
  const section = at && (await sectionFor(at, title, ask));
  if (!section) return undefined;
  const { checked } = at.root;
  const contributors = answered(
    await ask.many({
      id: 'contributors',
      title,
      hint: l10n.t('Who took part in writing it? Tick only those who really did.'),
      choices: sectorChoices(
        checked.sef.framework,
        section.contributors,
        wantedAt({ subject: at.subject, path: section.path }, checked).voices,
      ),
    }),
  );
  if (!contributors) return undefined;
  const changed = await changeFile(uriIn(at.root, section.path), text =>
    setSettings(text, [{ path: ['contributors'], value: contributors }]),
  );
  return changed ? section.path : undefined;
}
