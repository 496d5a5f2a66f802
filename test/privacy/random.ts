/** Chance that is the same in every run and on every machine. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  readonly chance: (probability: number) => boolean;
  readonly digits: (length: number) => string;
  readonly letters: (length: number, from?: string) => string;
}

/** Numbers by mulberry32 (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const letters = (length: number, from = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'): string =>
    Array.from({ length }, () => from[between(0, from.length - 1)]).join('');
  return {
    between,
    pick: <T>(from: readonly [T, ...T[]]): T => from[between(0, from.length - 1)] ?? from[0],
    chance: probability => next() < probability,
    digits: length => letters(length, '0123456789'),
    letters,
  };
}
