import { l10n, window } from 'vscode';
import { acceptGap as accepting } from '../../core/edit/accept-gap.ts';
import { readDay, spokenDay } from '../../core/sef/calendar.ts';
import { configName } from '../../core/sef/file-names.ts';
import { meantDate } from '../../core/sef/meant-when.ts';
import { type AcceptableGap, acceptableGaps } from '../../core/view/acceptable-gaps.ts';
import { askSteps, named, type Questions, type Step } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { dayInUse } from '../today.ts';
import { changeFile } from './change-file.ts';
import { refused } from './refused-text.ts';

interface Said {
  readonly gap: AcceptableGap | undefined;
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
}

/** Writes into sef.yaml that the partnership lives with a gap until a day, and why. What was done is returned in words. */
export async function acceptGap(
  store: SefStore,
  target: unknown,
  ask: Questions,
): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  if (!at?.subject) return undefined;
  const gaps = acceptableGaps(at.subject, at.root.checked);
  const first: Said = { gap: gaps[0], reason: '', owner: '', until: '' };
  const said = await askSteps(first, steps(ask, gaps));
  const until = meantDate(said?.until ?? '');
  const lastDay = readDay(until ?? '');
  if (!said?.gap || until === undefined || !lastDay) return undefined;
  const { scope, label } = said.gap;
  const changed = await changeFile(uriIn(at.root, configName), text =>
    accepting(text, scope, { ...said, until }),
  );
  if (!changed) return undefined;
  const words = l10n.t(
    'The gap “{0}” is accepted until {1}. It is written down in {2}, and counts as a gap again after that day.',
    label,
    spokenDay(lastDay),
    configName,
  );
  void window.showInformationMessage(words);
  return words;
}

function steps(ask: Questions, gaps: readonly AcceptableGap[]): Step<Said>[] {
  const title = l10n.t('Accept this gap');
  return [
    ...(gaps.length < 2 ? [] : [whichStep(ask, gaps, title)]),
    async ({ reason: value }, step) =>
      named(
        'reason',
        await ask.text({
          id: 'reason',
          step,
          title,
          prompt: l10n.t('Why does the partnership live with it? One sentence that readers will see.'),
          example: l10n.t('For example: Too few pupils to tell a story safely'),
          value,
          trouble: text =>
            text.trim() === '' ? l10n.t('A gap is accepted only with a reason.') : refused(text),
        }),
      ),
    async ({ owner: value }, step) =>
      named(
        'owner',
        await ask.text({
          id: 'owner',
          step,
          title,
          prompt: l10n.t('Which post agreed it and looks at it again? Never a person’s name.'),
          example: l10n.t('For example: Designated Clinical Officer'),
          value,
          trouble: text => (text.trim() === '' ? l10n.t('Write the post that agreed it.') : refused(text)),
        }),
      ),
    async ({ until: value }, step) =>
      named(
        'until',
        await ask.text({
          id: 'until',
          step,
          title,
          prompt: l10n.t('Until when? It counts as a gap again after that day.'),
          example: l10n.t('For example: 31/08/2027 or August 2027'),
          value,
          trouble: untilTrouble,
          understood: text => {
            const day = readDay(meantDate(text) ?? '');
            return day && l10n.t('Accepted until {0}.', spokenDay(day));
          },
        }),
      ),
  ];
}

function whichStep(ask: Questions, gaps: readonly AcceptableGap[], title: string): Step<Said> {
  return async ({ gap }, step) => {
    const choices = gaps.map(value => ({
      label: value.label,
      detail: value.detail,
      value,
      picked: value === gap,
    }));
    const hint = l10n.t('Which part of it? The others stay gaps.');
    return named('gap', await ask.one({ id: 'gap', step, title, hint, choices }));
  };
}

function untilTrouble(text: string): string | undefined {
  const day = readDay(meantDate(text) ?? '');
  if (!day) return l10n.t('Write a day such as 31/08/2027, or a month such as August 2027.');
  return day < dayInUse() ? l10n.t('{0} is past. Write a day to come.', spokenDay(day)) : undefined;
}
