import { decoy } from './decoys.ts';
import { planted } from './planted.ts';
import { randomFrom } from './random.ts';
import type { Sample } from './sample.ts';

/** Half of the texts hold an identifier, half hold what only looks like one. */
export function corpus(seed: number, size: number): readonly Sample[] {
  const random = randomFrom(seed);
  return Array.from({ length: size }, (_, i) => (i % 2 === 0 ? planted(random) : decoy(random)));
}
