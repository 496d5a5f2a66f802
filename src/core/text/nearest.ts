import { distance } from 'fastest-levenshtein';

/**
 * The candidate a person most likely meant, or undefined when none is near: at most a third of its letters differ.
 * Letter case and the kind of dash are ignored.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(word);
  // Long input is never a slip of the pen, and the distance is quadratic.
  if (wanted.length > 200) return undefined;
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    const found = distance(wanted, fold(candidate));
    const limit = Math.max(1, Math.floor(candidate.length / 3));
    if (found <= limit && (!best || found < best.distance)) best = { candidate, distance: found };
  }
  return best?.candidate;
}

/** Whether two words differ in nothing but letter case and the kind of dash. */
export function isSameName(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(word: string): string {
  return word
    .trim()
    .toLowerCase()
    .replace(/[_\s–—]+/g, '-');
}
