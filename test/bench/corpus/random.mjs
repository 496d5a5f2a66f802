// Chance that is the same in every run and on every machine.

/** @param {number} seed @returns {() => number} from 0 up to 1 (mulberry32, public domain) */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} from
 * @returns {T}
 */
export function pick(random, from) {
  return /** @type {T} */ (from[Math.floor(random() * from.length)]);
}

/** @param {() => number} random @param {number} probability */
export function chance(random, probability) {
  return random() < probability;
}

/**
 * Picks from a list without repeating itself, until the list is used up.
 *
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} from
 * @returns {() => T}
 */
export function chooser(random, from) {
  let left = [...from];
  return () => {
    if (left.length === 0) left = [...from];
    return /** @type {T} */ (left.splice(Math.floor(random() * left.length), 1)[0]);
  };
}
