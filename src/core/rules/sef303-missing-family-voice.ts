import { listed, lowerFirst } from '../text/words.ts';
import type { CriterionRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const missingFamilyVoice: CriterionRule = {
  code: 'SEF303',
  name: 'missing-family-voice',
  severity: 'warning',
  scope: 'criterion',
  summary: 'Neither families nor young people took part in a section or are heard in its evidence.',
  why: 'A self-evaluation is co-produced; inspectors ask children, young people and their families the same questions.',
  *check(covered, { sef }) {
    const family = sef.framework.sectors.filter(sector => sector.family);
    const isFamily = (id: string) => family.some(sector => sector.id === id);
    const contributors = covered.sections.flatMap(path => sef.sections.get(path)?.contributors ?? []);
    if (contributors.some(isFamily) || covered.voices.some(isFamily) || family.length === 0) return;
    yield* sectionReport(sef, covered, {
      what: `Neither ${listed(
        family.map(({ title }) => lowerFirst(title)),
        'nor',
      )} are among this section’s contributors or the voices of its evidence.`,
      next: `Write it with them and add them to “contributors”, or link to evidence whose “voices” include ${listed(
        family.map(({ id }) => id),
        'or',
      )}.`,
      key: covered.id,
      brief: { label: 'No family voice', action: 'Add theirs' },
    });
  },
};
