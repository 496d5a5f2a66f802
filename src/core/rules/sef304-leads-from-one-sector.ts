import { configName } from '../sef/file-names.ts';
import { comparePaths } from '../text/path.ts';
import { lowerFirst } from '../text/words.ts';
import type { SefRule } from './rule.ts';

/** Two leads of one sector are chance; three or more are a pattern. */
const FEW = 3;

export const leadsFromOneSector: SefRule = {
  code: 'SEF304',
  name: 'leads-from-one-sector',
  severity: 'info',
  scope: 'sef',
  summary: 'Every System Lead comes from the same sector.',
  why: 'Inspectors look for work that education, health and social care lead together.',
  *check({ sef }) {
    const led = [...sef.sections.values()]
      .filter(({ criterion, lead }) => criterion !== undefined && lead?.sector !== undefined)
      .sort((a, b) => comparePaths(a.path, b.path));
    const sectors = new Set(led.map(({ lead }) => lead?.sector));
    const [sector] = sectors;
    if (led.length < FEW || sectors.size > 1 || sector === undefined) return;
    const title = sef.framework.sectors.find(({ id }) => id === sector)?.title ?? sector;
    yield {
      what: `All ${led.length} sections that say where their System Lead is from are led by one sector: ${lowerFirst(title)}.`,
      next: 'Ask the other partners to lead on some of the criteria.',
      path: configName,
      span: { start: 0, end: 0 },
      key: sector,
      related: led.map(({ path, lead, span }) => ({
        message: 'This section is led from that sector.',
        path,
        span: lead?.span ?? span,
      })),
    };
  },
};
