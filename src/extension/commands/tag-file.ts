import { l10n, window, workspace } from 'vscode';
import type { Kind } from '../../core/document/document.ts';
import { setSettings } from '../../core/edit/set-settings.ts';
import { tagChanges, titleIn } from '../../core/edit/tag-file.ts';
import type { Framework } from '../../core/framework/framework.ts';
import { criterionChoices, typeChoices } from '../framework-choices.ts';
import { askSteps, type Choice, named, type Questions, type Step, skip } from '../questions.ts';
import { type SefStore, uriIn } from '../sef-store.ts';
import { standing } from '../standing.ts';
import { changeFile } from './change-file.ts';
import { openPlace } from './open-place.ts';
import { refused } from './refused-text.ts';
import { explain } from './why-not-included.ts';

interface Said {
  readonly kind: Kind | undefined;
  readonly value: string;
  readonly title: string;
}

/** Says at the top of a file what part of the SEF it is, so that it is read as that. What it is now is returned. */
export async function tagFile(store: SefStore, target: unknown, ask: Questions): Promise<Kind | undefined> {
  const at = await standing(store, target, ask);
  if (!at) return undefined;
  if (at.path === undefined) {
    void window.showInformationMessage(l10n.t('Open the file first, or choose it in the explorer.'));
    return undefined;
  }
  const uri = uriIn(at.root, at.path);
  if (at.root.select(at.path) !== 'read') {
    void window.showInformationMessage(explain(store, uri));
    return undefined;
  }
  const { sef } = at.root.checked;
  const text = (await workspace.openTextDocument(uri)).getText();
  const kind = sef.records.get(at.path)?.document.kind;
  const first: Said = { kind, value: '', title: titleIn(text) ?? '' };
  const said = await askSteps(first, steps(ask, sef.framework, first.title !== ''));
  if (!said?.kind) return undefined;
  const tag = { ...said, kind: said.kind };
  const changed = await changeFile(uri, now => setSettings(now, tagChanges(now, tag)));
  if (!changed) return undefined;
  await openPlace(uri, { start: 0, end: 0 });
  return said.kind;
}

function steps(ask: Questions, framework: Framework, hasTitle: boolean): Step<Said>[] {
  const title = l10n.t('Tag this file');
  const hint = l10n.t('What is this file?');
  const kindStep: Step<Said> = async ({ kind }, step) =>
    named('kind', await ask.one({ id: 'kind', step, title, hint, choices: kindChoices(kind) }));
  return [kindStep, valueStep(ask, framework, title), ...(hasTitle ? [] : [titleStep(ask, title)])];
}

function valueStep(ask: Questions, framework: Framework, title: string): Step<Said> {
  return async ({ kind, value }, step) => {
    if (kind === undefined) return skip;
    if (kind === 'part') {
      const prompt = l10n.t('Which part of the SEF is it? A short name of your own.');
      const example = l10n.t('For example: context');
      const trouble = (text: string) => (text.trim() === '' ? l10n.t('Write a short name.') : refused(text));
      return named('value', await ask.text({ id: 'value', step, title, prompt, example, value, trouble }));
    }
    const { hint, choices } = valueChoices(kind, framework);
    return named('value', await ask.one({ id: 'value', step, title, hint, choices }));
  };
}

function titleStep(ask: Questions, title: string): Step<Said> {
  return async ({ title: value }, step) => {
    const prompt = l10n.t('What do people call it?');
    const trouble = (text: string) =>
      text.trim() === '' ? l10n.t('Write what people call it.') : refused(text);
    return named('title', await ask.text({ id: 'title', step, title, prompt, value, trouble }));
  };
}

function kindChoices(kind: Kind | undefined): Choice<Kind>[] {
  const choices: readonly Omit<Choice<Kind>, 'picked'>[] = [
    {
      value: 'evidence',
      label: l10n.t('A piece of evidence'),
      detail: l10n.t('A survey, audit, case study, set of figures or plan.'),
    },
    {
      value: 'criterion',
      label: l10n.t('The section about a criterion'),
      detail: l10n.t('What the partnership knows about one of the criteria.'),
    },
    {
      value: 'focus',
      label: l10n.t('The section about experiences or outcomes'),
      detail: l10n.t('What the partnership knows about children’s experiences, or their outcomes.'),
    },
    {
      value: 'recommendation',
      label: l10n.t('A recommendation'),
      detail: l10n.t('Something an inspection told the area to do.'),
    },
    {
      value: 'part',
      label: l10n.t('Another part of the SEF'),
      detail: l10n.t('Such as the context, or how it was written.'),
    },
  ];
  return choices.map(choice => ({ ...choice, picked: choice.value === kind }));
}

function valueChoices(
  kind: Exclude<Kind, 'part'>,
  framework: Framework,
): { readonly hint: string; readonly choices: Choice<string>[] } {
  switch (kind) {
    case 'evidence':
      return { hint: l10n.t('What kind of evidence is it?'), choices: typeChoices(framework, undefined, []) };
    case 'criterion':
      return { hint: l10n.t('Which criterion is it about?'), choices: criterionChoices(framework, []) };
    case 'focus':
      return {
        hint: l10n.t('Which of the two is it about?'),
        choices: framework.foci.map(({ id, title, wording }) => ({
          label: title,
          detail: wording,
          value: id,
        })),
      };
    case 'recommendation':
      return {
        hint: l10n.t('Which sort of recommendation is it?'),
        choices: [
          { label: l10n.t('Area for priority action'), value: 'priority-action' },
          { label: l10n.t('Area for improvement'), value: 'improvement' },
        ],
      };
  }
}
