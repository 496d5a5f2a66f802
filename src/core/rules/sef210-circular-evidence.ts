import { isCurrent, supporting } from '../coverage/coverage.ts';
import { configName } from '../sef/config.ts';
import type { Evidence } from '../sef/record.ts';
import { isUsed, type Sef } from '../sef/sef.ts';
import type { Report, SefRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const circularEvidence: SefRule = {
  code: 'SEF210',
  name: 'circular-evidence',
  severity: 'warning',
  scope: 'sef',
  summary: 'The self-evaluation is cited as its own evidence, or plans and policies are the only proof.',
  why: 'What the partnership says of itself, or means to do, does not show what children and young people experience.',
  *check({ sef, coverage }) {
    for (const item of sef.evidence.values()) {
      if (isUsed(sef, item) && isOwnWork(item, sef)) yield ownWork(item);
    }
    for (const covered of coverage.criteria.values()) {
      const current = supporting(covered.items).filter(isCurrent);
      if (current.length === 0 || !current.every(({ evidence }) => evidence.type === planType)) continue;
      yield* sectionReport(sef, covered, {
        what: 'All the current evidence that this section uses is policies and plans.',
        next: 'Link to evidence of what came of them: what families say, what an audit found, what the figures show.',
        key: covered.id,
        brief: { label: 'Only plans and policies', action: 'Link to what came of them' },
      });
    }
  },
};

const planType = 'policy-or-plan';

/** A title that names the self-evaluation itself, or a place that is one of its own pages. */
function isOwnWork({ path, title, location }: Evidence, sef: Sef): boolean {
  if (/\b(self[- ]evaluation (?:framework|form|report)|(?:area )?SEND SEF|our SEF|the SEF)\b/i.test(title))
    return true;
  const place = sef.records
    .get(path)
    ?.references.find(({ via, target }) => via === 'location' && target === location);
  if (!place) return false;
  const kind = sef.records.get(place.path)?.document.kind;
  return place.path === configName || kind === 'criterion' || kind === 'focus' || kind === 'part';
}

function ownWork({ id, path, title, span }: Evidence): Report {
  return {
    what: `“${title}” is this self-evaluation itself.`,
    next: 'Link to what the self-evaluation rests on instead.',
    path,
    span,
    key: id,
  };
}
