// A nation has about 153 areas of about 65 files each; fewer files are fewer areas, not smaller ones.

const filesOfArea = 65.5;

/**
 * How many files each area has: as equal as can be, together exactly `count`.
 *
 * @param {number} count
 * @returns {number[]}
 */
export function areaSizes(count) {
  const areas = Math.max(1, Math.round(count / filesOfArea));
  const least = Math.floor(count / areas);
  const more = count - least * areas;
  return Array.from({ length: areas }, (_, index) => least + (index < more ? 1 : 0));
}

/** @param {number} index @returns {string} */
export function nameOfArea(index) {
  return `Benchshire-${String(index + 1).padStart(3, '0')}`;
}
