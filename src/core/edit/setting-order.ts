import { kinds } from '../document/document.ts';

/** The order in which `docs/format.md` writes settings; a new one takes its place in it. */
const order: readonly string[] = [
  ...kinds,
  'title',
  'lead',
  'contributors',
  'criteria',
  'foci',
  'voices',
  'source',
  'date',
  'period',
  'location',
  'impact',
  'sensitivity',
  'status',
  'position',
  'reviewed',
  'outcome',
  'supported-by',
];

/** Settings that the format does not know come after those it knows, where they stand. */
export function orderOf(key: string): number {
  const place = order.indexOf(key);
  return place < 0 ? order.length : place;
}
