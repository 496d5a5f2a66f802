import { l10n } from 'vscode';
import type {
  CriterionId,
  EvidenceTypeId,
  FocusId,
  Framework,
  SectorId,
  StatementId,
} from '../core/framework/framework.ts';
import type { Choice } from './questions.ts';

/** The framework's own words to choose from, in its own order; `wanted`: what would close a gap. */

export function typeChoices(
  { types }: Framework,
  picked: EvidenceTypeId | undefined,
  wanted: readonly EvidenceTypeId[],
): Choice<EvidenceTypeId>[] {
  const first = picked ?? wanted[0];
  return types.map(({ id, short, hint }) => ({
    label: short,
    ...closes(wanted.includes(id)),
    detail: hint,
    value: id,
    picked: id === first,
  }));
}

export function criterionChoices(
  { groups, criteria }: Framework,
  picked: readonly CriterionId[],
): Choice<CriterionId>[] {
  return groups.flatMap(group =>
    criteria
      .filter(criterion => criterion.group === group.id)
      .map(({ id, number, short, wording }, place) => ({
        label: `${number}. ${short}`,
        detail: wording,
        ...(place === 0 ? { group: group.short } : {}),
        value: id,
        picked: picked.includes(id),
      })),
  );
}

export function focusChoices(
  { foci, statements }: Framework,
  picked: readonly string[],
  wanted: readonly string[],
): Choice<FocusId | StatementId>[] {
  return foci.flatMap(({ id, title, wording }): Choice<FocusId | StatementId>[] => {
    const own = statements.filter(({ focus }) => focus === id);
    const choices = own.map(({ id, short, wording }) => ({
      label: short,
      ...closes(wanted.includes(id)),
      detail: wording,
      value: id,
      picked: picked.includes(id),
    }));
    const whole = {
      label: l10n.t('{0} in general', title),
      ...closes(wanted.includes(id)),
      detail: wording,
      group: title,
      value: id,
      picked: picked.includes(id),
    };
    return [whole, ...choices];
  });
}

export function sectorChoices(
  { sectors }: Framework,
  picked: readonly SectorId[],
  wanted: readonly SectorId[] = [],
): Choice<SectorId>[] {
  return sectors.map(({ id, title }) => ({
    label: title,
    ...closes(wanted.includes(id)),
    value: id,
    picked: picked.includes(id),
  }));
}

function closes(it: boolean): { readonly description?: string } {
  return it ? { description: l10n.t('would close this gap') } : {};
}
