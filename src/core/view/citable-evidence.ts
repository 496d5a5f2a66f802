import { ageWords } from '../coverage/age-words.ts';
import { byTitle } from '../coverage/coverage.ts';
import type { Checked } from '../rules/check.ts';
import { hideIn } from '../sef/hide-in-sef.ts';
import type { Evidence } from '../sef/record.ts';
import { isUsed, usesOf } from '../sef/sef.ts';
import { lowerFirst } from '../text/words.ts';
import type { WantedEvidence } from './wanted-evidence.ts';

/** A piece of evidence that a page may cite, in words to choose it by. */
export interface CitableEvidence {
  readonly path: string;
  readonly title: string;
  /** Its type and age. */
  readonly description: string;
  /** Whose voice it carries, and whether anybody uses it. */
  readonly detail: string;
  readonly standing: 'fits' | 'other' | 'cited';
  readonly evidence: Evidence;
}

const order: readonly CitableEvidence['standing'][] = ['fits', 'other', 'cited'];

/** All evidence with a page of its own: first what would close the gap, then the rest, then what the page uses already. */
export function citableEvidence(
  { sef, coverage }: Checked,
  path: string,
  wanted: WantedEvidence,
): CitableEvidence[] {
  const hide = hideIn(sef);
  const used = new Set(usesOf(sef, path).map(({ evidence }) => evidence.id));
  const items = [...sef.evidence.values()].flatMap((evidence): CitableEvidence[] => {
    const age = coverage.ages.get(evidence.id);
    if (!age || evidence.inline || evidence.path === path) return [];
    const type = sef.framework.types.find(({ id }) => id === evidence.type)?.short ?? 'Type not known';
    const voices = sef.framework.sectors
      .filter(({ id }) => evidence.voices.includes(id))
      .map(({ title }) => lowerFirst(title));
    const fits = age.state === 'current' && isWanted(evidence, wanted);
    return [
      {
        path: evidence.path,
        title: hide(evidence.title),
        description: `${type}, ${ageWords(evidence, age)}`,
        detail: [
          voices.length > 0 ? `Voices: ${voices.join(', ')}.` : 'Carries no voices.',
          ...(isUsed(sef, evidence) ? [] : ['No section uses it yet.']),
        ].join(' '),
        standing: used.has(evidence.id) ? 'cited' : fits ? 'fits' : 'other',
        evidence,
      },
    ];
  });
  return items.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing) || byTitle(a, b));
}

/** Whether an item says of itself that it is what is wanted; where nothing is wanted, nothing says so. */
function isWanted({ criteria, foci, type, voices }: Evidence, wanted: WantedEvidence): boolean {
  const asked = [
    wanted.criteria.map(id => criteria.some(named => named.id === id)),
    wanted.foci.map(id => foci.some(named => named === id || named.startsWith(`${id}/`))),
    wanted.types.map(id => type === id),
    wanted.voices.map(id => voices.includes(id)),
  ].filter(answers => answers.length > 0);
  return asked.length > 0 && asked.every(answers => answers.includes(true));
}
