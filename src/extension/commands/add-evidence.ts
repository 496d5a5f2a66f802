import { l10n, window } from 'vscode';
import { listEvidence } from '../../core/edit/cite.ts';
import { newEvidence } from '../../core/edit/new-evidence.ts';
import { type WantedEvidence, wantedAt } from '../../core/view/wanted-evidence.ts';
import { askSteps, type Questions } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { createFile } from './create-file.ts';
import { type EvidenceSaid, evidenceSteps } from './evidence-steps.ts';
import { openPlace } from './open-place.ts';

/** Makes the page of a new piece of evidence, guided by questions, and opens it ready to write. The path it got is returned. */
export async function addEvidence(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  if (!at) return undefined;
  const wanted = wantedAt(at, at.root.checked);
  const said = await askSteps(firstSaid(wanted), evidenceSteps(ask, at.root.checked.sef, wanted));
  if (said?.type === undefined) return undefined;
  // Files may have come while the questions were answered.
  await store.settled();
  const root = store.roots.find(({ uri }) => uri.toString() === at.root.uri.toString()) ?? at.root;
  const file = newEvidence({ ...said, type: said.type }, root.checked.sef);
  const uri = uriIn(root, file.path);
  if (!(await createFile(uri, file.text))) {
    void window.showWarningMessage(l10n.t('{0} is already there, so nothing was written.', file.path));
    return undefined;
  }
  for (const section of said.sections) {
    await changeFile(uriIn(root, section), text => listEvidence(text, section, file));
  }
  await openPlace(uri, file.toWrite, { select: true });
  return file.path;
}

function firstSaid({ criteria, foci, section }: WantedEvidence): EvidenceSaid {
  return {
    title: '',
    type: undefined,
    criteria,
    foci,
    voices: [],
    source: '',
    when: undefined,
    sections: section === undefined ? [] : [section],
  };
}
