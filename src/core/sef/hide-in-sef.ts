import { type Hide, hider } from '../privacy/hide-identifiers.ts';
import type { Sef } from './sef.ts';

/**
 * Masks what the privacy guard found anywhere in the SEF: a title, an address or a reason may be quoted far from where it
 * was found. Costs nothing as long as nothing was found.
 */
export function hideIn({ telling }: Pick<Sef, 'telling'>): Hide {
  return hider(new Map([...telling.values()].flatMap(({ identifiers }) => [...identifiers])));
}
