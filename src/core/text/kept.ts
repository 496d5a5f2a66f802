/** Most lists of most files are empty: one serves for all of them. */
export const none: readonly never[] = Object.freeze([]);

/** A list that is to be kept: one that was added to has room for many more. */
export function kept<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
