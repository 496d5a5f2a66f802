import type { Checked } from '../rules/check.ts';
import type { AcceptedGap } from '../sef/config.ts';
import { type Subject, wantedEvidence } from './wanted-evidence.ts';

/** A gap that sef.yaml can accept, and its name in a few words. */
export interface AcceptableGap {
  readonly scope: Partial<Pick<AcceptedGap, 'criterion' | 'type' | 'focus' | 'statement'>>;
  readonly label: string;
  /** The framework's wording. */
  readonly detail: string;
}

/** Exactly what a row's gap may be accepted as; more than one where several types or foci lack. */
export function acceptableGaps(subject: Subject, checked: Checked): AcceptableGap[] {
  const { framework } = checked.sef;
  const statement = framework.statements.find(({ id }) => id === subject.about);
  if (statement)
    return [{ scope: { statement: statement.id }, label: statement.short, detail: statement.wording }];
  const criterion = framework.criteria.find(({ id }) => id === subject.about);
  if (!criterion) return [];
  const wanted = wantedEvidence(subject, checked);
  const named = `${criterion.number}. ${criterion.short}`;
  if (subject.rule === 'SEF204') {
    return framework.foci
      .filter(({ id }) => wanted.foci.includes(id))
      .map(({ id, title, wording }) => ({
        scope: { criterion: criterion.id, focus: id },
        label: `${named}: ${title}`,
        detail: wording,
      }));
  }
  if (subject.rule === 'SEF206') {
    return framework.types
      .filter(({ id }) => wanted.types.includes(id))
      .map(({ id, short, hint }) => ({
        scope: { criterion: criterion.id, type: id },
        label: `${named}: ${short}`,
        detail: hint,
      }));
  }
  return [{ scope: { criterion: criterion.id }, label: named, detail: criterion.wording }];
}
