import { l10n } from 'vscode';
import type { NewEvidence } from '../../core/edit/new-evidence.ts';
import type { EvidenceTypeId } from '../../core/framework/framework.ts';
import { hideIn } from '../../core/sef/hide-in-sef.ts';
import { meantWhen, spokenWhen } from '../../core/sef/meant-when.ts';
import { type Sef, sectionsOfCriterion, sectionsOfFocus } from '../../core/sef/sef.ts';
import type { WantedEvidence } from '../../core/view/wanted-evidence.ts';
import { criterionChoices, focusChoices, sectorChoices, typeChoices } from '../framework-choices.ts';
import { goBack, named, type Questions, type Step, skip } from '../questions.ts';
import { refused } from './refused-text.ts';

/** What was answered so far. */
export interface EvidenceSaid extends Omit<NewEvidence, 'type'> {
  readonly type: EvidenceTypeId | undefined;
  /** The sections that are to use it, as paths. */
  readonly sections: readonly string[];
}

/** The questions about a new piece of evidence; what would close the gap they began at stands first, or is picked. */
export function evidenceSteps(ask: Questions, sef: Sef, wanted: WantedEvidence): Step<EvidenceSaid>[] {
  const { framework } = sef;
  const title = l10n.t('Add evidence');
  const hide = hideIn(sef);
  return [
    async ({ title: value }, step) =>
      named(
        'title',
        await ask.text({
          id: 'title',
          step,
          title,
          prompt: l10n.t('What do people call it? The document itself stays where it is.'),
          example: l10n.t('For example: Parent carer survey 2026'),
          value,
          trouble: text => (text.trim() === '' ? l10n.t('Write what people call it.') : refused(text)),
        }),
      ),
    async ({ type }, step) =>
      named(
        'type',
        await ask.one({
          id: 'type',
          step,
          title,
          hint: l10n.t('What kind of evidence is it?'),
          choices: typeChoices(framework, type, wanted.types),
        }),
      ),
    async ({ criteria }, step) =>
      named(
        'criteria',
        await ask.many({
          id: 'criteria',
          step,
          title,
          hint: l10n.t('Which criteria is it about? Tick any number, then press Enter.'),
          choices: criterionChoices(framework, criteria),
        }),
      ),
    async ({ foci }, step) =>
      named(
        'foci',
        await ask.many({
          id: 'foci',
          step,
          title,
          hint: l10n.t('What experiences and outcomes does it show? Tick any number, or none.'),
          choices: focusChoices(framework, foci, wanted.foci),
        }),
      ),
    async ({ voices }, step) =>
      named(
        'voices',
        await ask.many({
          id: 'voices',
          step,
          title,
          hint: l10n.t('Whose voice does it carry? Tick any number, or none.'),
          choices: sectorChoices(framework, voices, wanted.voices),
        }),
      ),
    async ({ source }, step) =>
      named(
        'source',
        await ask.text({
          id: 'source',
          step,
          title,
          prompt: l10n.t(
            'Who made it? A service or a forum, never a person’s name. You can leave this empty.',
          ),
          example: l10n.t('For example: Exampleshire Parent Carer Forum'),
          value: source,
          trouble: refused,
        }),
      ),
    async ({ when }, step) => {
      const answer = await ask.text({
        id: 'date',
        step,
        title,
        prompt: l10n.t(
          'When was it made, or which period is it about? Without a date it does not count as current.',
        ),
        example: l10n.t('For example: 20/05/2026, May 2026, or September 2025 to July 2026'),
        value: when ? spokenWhen(when) : '',
        trouble: whenTrouble,
        understood: text => {
          const meant = meantWhen(text);
          return meant && l10n.t('Understood as {0}.', spokenWhen(meant));
        },
      });
      return typeof answer === 'string' ? { when: meantWhen(answer) } : answer;
    },
    async ({ criteria, foci, sections }, step) => {
      const choices = [
        ...criteria.flatMap(id => sectionsOfCriterion(sef, id)),
        ...framework.foci
          .filter(({ id }) => foci.some(named => named === id || named.startsWith(`${id}/`)))
          .flatMap(({ id }) => sectionsOfFocus(sef, id)),
      ].map(({ path, title: name }) => ({
        label: hide(name),
        description: path,
        value: path,
        picked: sections.includes(path),
      }));
      if (choices.length === 0) return skip;
      const answer = await ask.many({
        id: 'sections',
        step,
        title,
        hint: l10n.t('Which sections rest on it? It counts only where a section uses it.'),
        choices,
      });
      return answer === goBack ? goBack : named('sections', answer);
    },
  ];
}

function whenTrouble(text: string): string | undefined {
  if (text.trim() === '' || meantWhen(text)) return undefined;
  return l10n.t(
    'Write a day such as 20/05/2026, a month such as May 2026, or two of them with “to” between.',
  );
}
