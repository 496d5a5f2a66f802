import { l10n, window } from 'vscode';
import { newFocusSection, newSection as sectionOf } from '../../core/edit/new-sef.ts';
import { whereToWrite } from '../../core/edit/where-to-write.ts';
import type { Framework } from '../../core/framework/framework.ts';
import { type Sef, sectionsOfCriterion, sectionsOfFocus } from '../../core/sef/sef.ts';
import { answered, type Choice, type Questions } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { createFile } from './create-file.ts';
import { openPlace } from './open-place.ts';

/** Makes a section that is not there yet and opens it where the writing begins. Its path is returned. */
export async function newSection(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  if (!at) return undefined;
  const { sef } = at.root.checked;
  const about = at.subject?.about ?? (await chooseSubject(sef, ask));
  const file = about === undefined ? undefined : fileFor(about, sef.framework);
  if (!file) return undefined;
  const uri = uriIn(at.root, file.path);
  if (!(await createFile(uri, file.text))) {
    void window.showWarningMessage(
      l10n.t(
        '{0} is already there, so nothing was written. Does it say at its top what it is about? “Tag this file” puts that right.',
        file.path,
      ),
    );
    await openPlace(uri, { start: 0, end: 0 });
    return undefined;
  }
  await openPlace(uri, whereToWrite(file.text), { select: true });
  return file.path;
}

function fileFor(about: string, framework: Framework) {
  const criterion = framework.criteria.find(({ id }) => id === about);
  const focus = framework.foci.find(({ id }) => id === about);
  if (criterion) return sectionOf(criterion, framework);
  return focus && newFocusSection(focus, framework);
}

async function chooseSubject(sef: Sef, ask: Questions): Promise<string | undefined> {
  const choices = missingSections(sef);
  if (choices.length === 0) {
    void window.showInformationMessage(
      l10n.t(
        'Every part of the framework has a section already. Choose one in the Coverage view to open it.',
      ),
    );
    return undefined;
  }
  return answered(
    await ask.one({
      id: 'section',
      title: l10n.t('New section'),
      hint: l10n.t('What is it about? Only what has no section yet is listed.'),
      choices,
    }),
  );
}

function missingSections(sef: Sef): Choice<string>[] {
  const { groups, criteria, foci } = sef.framework;
  const ofCriteria = groups.flatMap(group =>
    criteria
      .filter(({ id, group: own }) => own === group.id && sectionsOfCriterion(sef, id).length === 0)
      .map(({ id, number, short, wording }, place) => ({
        label: `${number}. ${short}`,
        detail: wording,
        ...(place === 0 ? { group: group.short } : {}),
        value: id,
      })),
  );
  const ofFoci = foci
    .filter(({ id }) => sectionsOfFocus(sef, id).length === 0)
    .map(({ id, title, wording }, place) => ({
      label: title,
      detail: wording,
      ...(place === 0 ? { group: l10n.t('Experiences and outcomes') } : {}),
      value: id,
    }));
  return [...ofCriteria, ...ofFoci];
}
