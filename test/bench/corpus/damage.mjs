// One page in ten as people, editors and other programs leave pages: with one to three mistakes.
import { mistakes, toBytes } from './mistakes.mjs';
import { chooser, pick, randomFrom } from './random.mjs';

/** One page in so many. */
const share = 10;

/**
 * The same files, but of each ten pages in a row one is damaged; the same ones for the same seed.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {number} seed
 * @returns {Map<string, string | Uint8Array>}
 */
export function damaged(files, seed) {
  const random = randomFrom(0x5ef + seed);
  const choose = chooser(random, mistakes);
  /** @type {Map<string, string | Uint8Array>} */
  const result = new Map(files);
  const pages = [...files.keys()].filter(path => path.endsWith('.md'));
  for (let start = 0; start < pages.length; start += share) {
    const path = pick(random, pages.slice(start, start + share));
    const text = files.get(path) ?? '';
    const made = Array.from({ length: 1 + Math.floor(random() * 3) }, choose);
    // Bytes last: what is no text any more cannot be written in.
    const inText = made.filter(({ bytes }) => !bytes).reduce((now, { make }) => make(now, random), text);
    const last = made.find(({ bytes }) => bytes);
    result.set(path, last ? toBytes(last.make(inText, random), last.bytes) : inText);
  }
  return result;
}
