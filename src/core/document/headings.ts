import type { Heading } from './document.ts';

/** The heading at this place and those it stands under, the nearest first; none for -1. */
export function headingsOver(headings: readonly Heading[], place: number): Heading[] {
  const over: Heading[] = [];
  for (let at = place; at >= 0; at--) {
    const heading = headings[at];
    if (heading && heading.depth < (over.at(-1)?.depth ?? 7)) over.push(heading);
  }
  return over;
}
