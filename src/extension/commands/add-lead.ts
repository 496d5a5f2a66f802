import { l10n } from 'vscode';
import { setSettings } from '../../core/edit/set-settings.ts';
import type { SectorId } from '../../core/framework/framework.ts';
import { oneLine } from '../../core/text/one-line.ts';
import { sectorChoices } from '../framework-choices.ts';
import { askSteps, named, type Questions, type Step } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { sectionFor } from './choose-section.ts';
import { refused } from './refused-text.ts';

interface Said {
  readonly post: string;
  readonly sector: SectorId | undefined;
}

/** Says which post leads on a section. The section's path is returned. */
export async function addLead(store: SefStore, target: unknown, ask: Questions): Promise<string | undefined> {
  const at = await standing(store, target, ask);
  const title = l10n.t('Say who leads');
  const section = at && (await sectionFor(at, title, ask));
  if (!section) return undefined;
  const first = { post: section.lead?.post ?? '', sector: section.lead?.sector };
  const steps: Step<Said>[] = [
    async ({ post: value }, step) =>
      named(
        'post',
        await ask.text({
          id: 'post',
          step,
          title,
          prompt: l10n.t('Which post leads on this for the whole partnership? Never a person’s name.'),
          example: l10n.t('For example: Head of SEND'),
          value,
          trouble: text => (text.trim() === '' ? l10n.t('Write the post.') : refused(text)),
        }),
      ),
    async ({ sector }, step) =>
      named(
        'sector',
        await ask.one({
          id: 'sector',
          step,
          title,
          hint: l10n.t('Which partner does the post belong to?'),
          choices: sectorChoices(at.root.checked.sef.framework, sector === undefined ? [] : [sector]),
        }),
      ),
  ];
  const said = await askSteps<Said>(first, steps);
  if (!said) return undefined;
  const { post, sector } = said;
  const changed = await changeFile(uriIn(at.root, section.path), text =>
    setSettings(text, [
      { path: ['lead', 'post'], value: oneLine(post) },
      { path: ['lead', 'sector'], value: sector },
    ]),
  );
  return changed ? section.path : undefined;
}
