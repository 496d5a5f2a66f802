import { l10n } from 'vscode';
import { addAction as adding, type NewAction } from '../../core/edit/new-action.ts';
import { readDay, spokenDay } from '../../core/sef/calendar.ts';
import { meantDate } from '../../core/sef/meant-when.ts';
import { askSteps, named, type Questions, type Step } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { sectionFor } from './choose-section.ts';
import { openPlace } from './open-place.ts';
import { refused } from './refused-text.ts';

/** Writes an action into a section, guided by questions, and shows it there. The section's path is returned. */
export async function addAction(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  const section = at && (await sectionFor(at, title(), ask));
  if (!section) return undefined;
  const said = await askSteps<NewAction>({ what: '', owner: '', due: '', measure: '' }, steps(ask));
  if (!said) return undefined;
  const { framework } = at.root.checked.sef;
  const uri = uriIn(at.root, section.path);
  let written = { start: 0, end: 0 };
  const changed = await changeFile(uri, text => {
    const place = adding(text, { ...said, due: meantDate(said.due) ?? '' }, framework);
    if ('toWrite' in place) written = place.toWrite;
    return place;
  });
  if (changed) await openPlace(uri, written);
  return changed ? section.path : undefined;
}

function title(): string {
  return l10n.t('Add an action');
}

function steps(ask: Questions): Step<NewAction>[] {
  const text = (id: keyof NewAction, prompt: string, example: string, needed?: string): Step<NewAction> => {
    const trouble = (typed: string) =>
      needed !== undefined && typed.trim() === '' ? needed : refused(typed);
    return async (said, step) =>
      named(id, await ask.text({ id, step, title: title(), prompt, example, value: said[id], trouble }));
  };
  return [
    text(
      'what',
      l10n.t('What will be done?'),
      l10n.t('For example: Recruit two educational psychologists'),
      l10n.t('Write what will be done.'),
    ),
    text(
      'owner',
      l10n.t('Which post sees to it? Never a person’s name.'),
      l10n.t('For example: Principal Educational Psychologist'),
    ),
    async ({ due: value }, step) =>
      named(
        'due',
        await ask.text({
          id: 'due',
          step,
          title: title(),
          prompt: l10n.t('By when?'),
          example: l10n.t('For example: 31/03/2027 or March 2027'),
          value,
          trouble: dueTrouble,
          understood: typed => {
            const day = readDay(meantDate(typed) ?? '');
            return day && l10n.t('Due by {0}.', spokenDay(day));
          },
        }),
      ),
    text(
      'measure',
      l10n.t('How will you know that it worked?'),
      l10n.t('For example: Advice within six weeks'),
    ),
  ];
}

function dueTrouble(text: string): string | undefined {
  if (text.trim() === '' || meantDate(text) !== undefined) return undefined;
  return l10n.t('Write a day such as 31/03/2027, or a month such as March 2027.');
}
