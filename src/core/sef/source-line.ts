import type { Framework, Sourced } from '../framework/framework.ts';

/** Where an official wording comes from, and plainly when nobody has checked it yet. */
export function sourceLine({ source, verified }: Sourced, framework: Framework): string {
  const titles = [source].flat().map(key => framework.sources[key]?.title ?? key);
  return `${verified ? 'Wording from' : 'Wording not yet checked against the handbook; from'}: ${titles.join('; ')}.`;
}
