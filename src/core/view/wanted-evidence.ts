import { isCurrent, supporting } from '../coverage/coverage.ts';
import { fociLacking, typesOf } from '../coverage/needs.ts';
import type { CriterionId, EvidenceTypeId, FocusId, SectorId, StatementId } from '../framework/framework.ts';
import type { Checked } from '../rules/check.ts';
import { sectionsOfCriterion, sectionsOfFocus } from '../sef/sef.ts';

/** What evidence would close a gap, for questions about it to begin with. */
export interface WantedEvidence {
  readonly criteria: readonly CriterionId[];
  /** Foci and statements that it has to be about. */
  readonly foci: readonly (FocusId | StatementId)[];
  /** Any one of these types would do; none: any type would. */
  readonly types: readonly EvidenceTypeId[];
  /** Any one of these voices would do; none: any would. */
  readonly voices: readonly SectorId[];
  /** The section that is to use it. */
  readonly section: string | undefined;
}

/** A gap, or a criterion, statement or focus as a whole, where there is no rule. */
export interface Subject {
  readonly about: string;
  readonly rule?: string | undefined;
  readonly key?: string | undefined;
}

export const wantsNothing: WantedEvidence = {
  criteria: [],
  foci: [],
  types: [],
  voices: [],
  section: undefined,
};

/** For a row what it lacks; for a page what its criterion or focus does. */
export function wantedAt(
  { subject, path }: { readonly subject: Subject | undefined; readonly path: string | undefined },
  checked: Checked,
): WantedEvidence {
  if (subject) return wantedEvidence(subject, checked);
  const section = path === undefined ? undefined : checked.sef.sections.get(path);
  const about = section?.criterion ?? section?.focus;
  return about === undefined ? wantsNothing : { ...wantedEvidence({ about }, checked), section: path };
}

export function wantedEvidence({ about, rule }: Subject, checked: Checked): WantedEvidence {
  const { framework } = checked.sef;
  const criterion = framework.criteria.find(({ id }) => id === about);
  if (criterion) return ofCriterion(criterion, rule, checked);
  const statement = framework.statements.find(({ id }) => id === about);
  const focus = framework.foci.find(({ id }) => id === (statement?.focus ?? about));
  if (!focus) return wantsNothing;
  const section = sectionsOfFocus(checked.sef, focus.id)[0]?.path;
  return { ...wantsNothing, foci: [statement?.id ?? focus.id], section };
}

function ofCriterion(
  { id, group }: { readonly id: CriterionId; readonly group: string },
  rule: string | undefined,
  { sef, coverage }: Checked,
): WantedEvidence {
  const { framework } = sef;
  const covered = coverage.criteria.get(id);
  const wanted = { ...wantsNothing, criteria: [id], section: sectionsOfCriterion(sef, id)[0]?.path };
  if (!covered) return wanted;
  const current = supporting(covered.items).filter(isCurrent);
  const types = framework.types.map(type => type.id);
  switch (rule) {
    case 'SEF204':
      return {
        ...wanted,
        foci: fociLacking(group, current, framework)
          .map(focus => focus.id)
          .filter(focus => covered.foci.get(focus) !== 'accepted'),
      };
    case 'SEF205': {
      const used = typesOf(current);
      return { ...wanted, types: used.size > 0 ? types.filter(type => !used.has(type)) : [] };
    }
    case 'SEF206':
      return { ...wanted, types: types.filter(type => covered.types.get(type) === 'missing') };
    case 'SEF210':
      return {
        ...wanted,
        types: types.filter(type => current.every(({ evidence }) => evidence.type !== type)),
      };
    case 'SEF302':
      return {
        ...wanted,
        voices: framework.sectors.map(sector => sector.id).filter(sector => !covered.voices.includes(sector)),
      };
    case 'SEF303':
      return { ...wanted, voices: framework.sectors.flatMap(sector => (sector.family ? [sector.id] : [])) };
    default:
      return wanted;
  }
}
