import { l10n } from 'vscode';
import { putUnder } from '../../core/edit/question-place.ts';
import type { Questions } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { sectionFor } from './choose-section.ts';
import { openPlace } from './open-place.ts';

/** Opens a section under the key question that has no answer yet, with its heading in place. Its path is returned. */
export async function writeAnswer(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  const section = at && (await sectionFor(at, l10n.t('Write the answer'), ask));
  if (!section) return undefined;
  const { framework } = at.root.checked.sef;
  const question = framework.questions.find(({ id }) => id === at.subject?.key) ?? framework.questions[0];
  if (!question) return undefined;
  const uri = uriIn(at.root, section.path);
  let toWrite = { start: 0, end: 0 };
  const changed = await changeFile(uri, text => {
    const place = putUnder(text, question, framework);
    toWrite = place.toWrite;
    return place;
  });
  if (changed) await openPlace(uri, toWrite, { select: true });
  return changed ? section.path : undefined;
}
