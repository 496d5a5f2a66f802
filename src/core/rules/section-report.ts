import type { CriterionCoverage } from '../coverage/coverage.ts';
import type { Sef } from '../sef/sef.ts';
import type { Report } from './rule.ts';

/** A report on a criterion stands on the line that makes its section the section; without a section there is none. */
export function* sectionReport(
  sef: Sef,
  { id, sections }: CriterionCoverage,
  report: Pick<Report, 'what' | 'next' | 'key' | 'brief'>,
): Iterable<Report> {
  const section = sef.sections.get(sections[0] ?? '');
  if (section) yield { ...report, path: section.path, span: section.span, about: [id] };
}
