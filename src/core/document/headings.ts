import type { Heading } from './document.ts';

/**
 * For each place in `headings`, whether the heading there or one that it stands under is wanted; -1 stands under none.
 * One pass serves all that stands under them.
 */
export function under(
  headings: readonly Heading[],
  isWanted: (heading: Heading) => boolean,
): (place: number) => boolean {
  let depth = Infinity;
  const places = headings.map(heading => {
    if (heading.depth <= depth) depth = isWanted(heading) ? heading.depth : Infinity;
    return depth !== Infinity;
  });
  return place => places[place] ?? false;
}
