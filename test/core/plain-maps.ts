/** A value whose maps are plain ones, however they came about: so two that hold the same are equal. */
export function withPlainMaps(value: object): object {
  const isMap = (part: unknown): part is ReadonlyMap<string, unknown> =>
    part instanceof Object && 'get' in part && 'entries' in part;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isMap(part) ? new Map(part) : part]),
  );
}
