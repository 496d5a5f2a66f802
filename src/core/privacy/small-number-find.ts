import { hashText } from '../text/hash.ts';
import type { Span } from '../text/span.ts';
import type { Find } from './guard.ts';

/** Says `fewer than 5`, never the number itself. */
export function fewer(limit: number): string {
  return `fewer than ${limit}`;
}

const policy =
  'The limit is the partnership’s own (“small-number” under “privacy” in sef.yaml); a number that may be shown can be allowed there, with a reason.';

export function hideCell(limit: number): string {
  return `Write “<${limit}” or “*” instead, check that a second number is hidden wherever a total would give it away, or put groups together. ${policy}`;
}

export function hideInProse(limit: number): string {
  return `Write “fewer than ${limit}”, leave the number out, or speak of a larger group. ${policy}`;
}

/**
 * A find of SEF508. Its key is made of where it stands (headings, labels, the words around it) and never of the number;
 * what it is made of may be about a child, so that only a hash is kept.
 */
export function smallNumberFind(span: Span, what: string, next: string, place: readonly string[]): Find {
  return { rule: 'SEF508', span, what, next, key: `small ${hashText(place.join('\n'))}` };
}
