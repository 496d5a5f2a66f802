import type { Section } from '../sef/record.ts';
import type { Report } from './rule.ts';

/** What an action of this section is about, for surfaces ordered by the framework. */
export function actionSubject(section: Section | undefined): NonNullable<Report['about']> {
  const subject = section?.criterion ?? section?.focus;
  return subject === undefined ? [] : [subject];
}
