import type { Claim } from '../prose/find-claims.ts';
import { listed } from '../text/words.ts';
import type { DocumentRule } from './rule.ts';
import { sectionProse } from './section-prose.ts';

export const unsupportedClaim: DocumentRule = {
  code: 'SEF401',
  name: 'unsupported-claim',
  severity: 'info',
  scope: 'document',
  summary: 'A sentence says how good or bad something is, and nothing near it shows how you know.',
  why: 'Inspectors ask how you know.',
  *check({ document, section, supports, evidence }, { sef: { framework } }) {
    if (!section) return;
    // What it means rests on what stands above it, where that cites anything.
    const rests = supports.size > 0 || evidence.length > 0;
    const prose = sectionProse(document, framework, rests ? ['mean'] : []);
    for (const claim of prose.flatMap(({ claims }) => claims)) {
      yield {
        what: whatItSays(claim),
        next: 'Link to what shows it in this sentence or the next, or give the figure.',
        path: document.path,
        span: claim.span,
        key: claim.words.join('/').toLowerCase(),
        ...(claim.tone === 'weakness' ? { atMost: 'hint' as const } : {}),
      };
    }
  },
};

function whatItSays({ words, tone }: Claim): string {
  const said = listed([...new Set(words)].slice(0, 3).map(word => `“${word}”`));
  // Candour is worth more than praise, and is asked for its grounds more gently.
  return tone === 'weakness'
    ? `This is candid (${said}), and readers will want to know what it rests on.`
    : `This praises (${said}) without a citation or figure near it.`;
}
