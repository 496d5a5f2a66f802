import { supporting } from '../coverage/coverage.ts';
import type { Framework, SectorId } from '../framework/framework.ts';
import { lowerFirst } from '../text/words.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const singleSector: CriterionRule = {
  code: 'SEF302',
  name: 'single-sector',
  severity: 'warning',
  scope: 'criterion',
  summary: 'A section is written, or its evidence given, by one sector alone.',
  why: 'A published inspection report criticised a self-evaluation as “very education focused”, with work that was not jointly led and owned.',
  *check(covered, { sef }) {
    const sections = covered.sections.flatMap(path => sef.sections.get(path) ?? []);
    const contributors = sections.flatMap(section => section.contributors);
    const leads = sections.flatMap(({ lead }) => lead?.sector ?? []);
    const writers = only(contributors.length > 0 ? [contributors, leads] : []);
    // A table of figures carries nobody's voice, and one survey beside it is no pattern.
    const voiced = supporting(covered.items).filter(({ evidence }) => evidence.voices.length > 0);
    const speaker = only(voiced.map(({ evidence }) => evidence.voices));
    if (writers !== undefined) {
      yield* sectionReport(sef, covered, {
        what: `Only one sector wrote this section: ${title(writers, sef.framework)}.`,
        next: 'Write it with the other partners, and add them to “contributors”.',
        key: `${covered.id}/written`,
        brief: {
          label: `Written by ${title(writers, sef.framework)} alone`,
          action: 'Bring in the others',
        },
      });
    }
    if (speaker !== undefined && voiced.length > 1) {
      yield* sectionReport(sef, covered, {
        what: `The evidence of this section carries the voice of one sector alone: ${title(speaker, sef.framework)}.`,
        next: 'Link to evidence from the other partners, or add them to the “voices” of evidence that carries theirs.',
        key: `${covered.id}/evidenced`,
        brief: { label: `Evidence from ${title(speaker, sef.framework)} alone`, action: 'Link to others’' },
      });
    }
  },
};

function only(lists: readonly (readonly SectorId[])[]): SectorId | undefined {
  const first = lists.find(list => list.length > 0)?.[0];
  return lists.every(list => list.every(sector => sector === first)) ? first : undefined;
}

function title(sector: SectorId, { sectors }: Framework): string {
  return lowerFirst(sectors.find(({ id }) => id === sector)?.title ?? sector);
}
