import { isCurrent, supporting } from '../coverage/coverage.ts';
import { configName } from '../sef/file-names.ts';
import type { Evidence } from '../sef/record.ts';
import { isUsed, type Sef } from '../sef/sef.ts';
import type { Report, SefRule } from './rule.ts';
import { sectionReport } from './section-report.ts';

export const circularEvidence: SefRule<Report> = {
  code: 'SEF210',
  name: 'circular-evidence',
  severity: 'warning',
  scope: 'sef',
  summary: 'The self-evaluation is cited as its own evidence, or plans and policies are the only proof.',
  why: 'What the partnership says of itself, or means to do, does not show what children and young people experience.',
  *note({ evidence }, { sef }) {
    for (const item of evidence) {
      const own = ownWork(item, sef);
      if (own && isUsed(sef, item)) yield own;
    }
  },
  *check({ sef, coverage }, ownWorks) {
    yield* ownWorks;
    for (const covered of coverage.criteria.values()) {
      const current = supporting(covered.items).filter(isCurrent);
      if (current.length === 0 || !current.every(({ evidence }) => evidence.type === planType)) continue;
      yield* sectionReport(sef, covered, {
        what: 'All the current evidence that this section uses is plans and policies.',
        next: 'Link to evidence of what came of them: what families say, what an audit found, what the figures show.',
        key: covered.id,
        brief: { label: 'Only plans and policies', action: 'Link to what came of them' },
      });
    }
  },
};

const planType = 'policy-or-plan';

/** A title that is nothing but the name of the self-evaluation, or a place that is one of its own pages. */
function ownWork({ id, path, title, span, location }: Evidence, sef: Sef): Report | undefined {
  const place =
    location === undefined
      ? undefined
      : sef.records
          .get(path)
          ?.references.find(({ via, target }) => via === 'location' && target === location);
  const isOwnPage = place !== undefined && isPage(place.path, sef);
  if (!isOwnPage && !isOwnName(title, sef.config.area)) return undefined;
  return {
    what: isOwnPage
      ? `“${title}” is kept on a page of this self-evaluation itself (${place.path}).`
      : `“${title}” is this self-evaluation itself.`,
    next: 'Link to what the self-evaluation rests on instead.',
    path,
    span,
    key: id,
  };
}

function isPage(path: string, { records }: Sef): boolean {
  const kind = records.get(path)?.document.kind;
  return path === configName || kind === 'criterion' || kind === 'focus' || kind === 'part';
}

/** “Exampleshire SEND self-evaluation 2026”; not “Peer challenge of the SEF”, nor “School self-evaluations”. */
function isOwnName(title: string, area: string): boolean {
  // Most titles are told apart by this alone.
  if (!/sef|self/i.test(title)) return false;
  const words = title
    .toLowerCase()
    .replace(area.toLowerCase(), ' ')
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '' && !/^v?\d/.test(word));
  const isNamed = words.includes('sef') || words.join(' ').includes('self evaluation');
  return isNamed && words.every(word => ownWords.has(word));
}

const ownWords: ReadonlySet<string> = new Set(
  `sef self evaluation framework form report document summary statement draft final version update
  our the and local area partnership council send ap alternative provision inclusion
  january february march april may june july august september october november december spring summer autumn winter term`.split(
    /\s+/,
  ),
);
