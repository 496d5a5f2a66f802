import { hashText } from '../text/hash.ts';
import type { Span } from '../text/span.ts';
import type { Find } from './guard.ts';

/** Says `fewer than 5`, never the number itself. */
export function fewer(limit: number): string {
  return `fewer than ${limit}`;
}

const mayBeShown = 'A number that you have agreed to show can be allowed in sef.yaml, under “privacy”.';

export function hideCell(limit: number): string {
  return `Write “<${limit}” or “*” instead, and hide a second number wherever a total would give this one away; or put groups together. ${mayBeShown}`;
}

/** Of a number that is hidden already. */
export const hideAnother = `Hide a second number of the same row or column, or its total; or put groups together. ${mayBeShown}`;

/** Of a percentage beside the number it is of. */
export const hideShare = `Leave out the percentage or the number it is of, or put groups together. ${mayBeShown}`;

export function hideInProse(limit: number): string {
  return `Write “fewer than ${limit}”, leave the number out, or speak of a larger group. ${mayBeShown}`;
}

/**
 * A find of SEF508. Its key is made of where it stands (headings, labels, the words around it) and never of the number;
 * what it is made of may be about a child, so that only a hash is kept.
 */
export function smallNumberFind(span: Span, what: string, next: string, place: readonly string[]): Find {
  return { rule: 'SEF508', span, what, next, key: `small ${hashText(place.join('\n'))}` };
}
