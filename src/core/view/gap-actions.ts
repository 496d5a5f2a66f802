/** What a row of the tree offers to do, beside leading to its place. Menus look for these words. */
export type RowAction =
  | 'create-section'
  | 'open-section'
  | 'add-evidence'
  | 'cite-evidence'
  | 'add-lead'
  | 'add-contributors'
  | 'write-answer'
  | 'add-action'
  | 'open-place'
  | 'accept-gap'
  | 'mark-agreed';

/** What closes a gap of each rule that is about a part of the framework, the nearest first. */
export const actionsByRule: Readonly<Record<string, readonly RowAction[]>> = {
  SEF201: ['create-section', 'accept-gap'],
  SEF202: ['add-evidence', 'cite-evidence', 'accept-gap'],
  SEF203: ['add-evidence', 'cite-evidence', 'accept-gap'],
  SEF204: ['add-evidence', 'cite-evidence', 'accept-gap'],
  SEF205: ['add-evidence', 'cite-evidence', 'accept-gap'],
  SEF206: ['add-evidence', 'cite-evidence', 'accept-gap'],
  SEF210: ['add-evidence', 'cite-evidence'],
  SEF301: ['add-lead'],
  SEF302: ['add-contributors', 'cite-evidence'],
  SEF303: ['add-contributors', 'add-evidence', 'cite-evidence'],
  SEF113: ['write-answer'],
  SEF211: ['write-answer'],
  SEF405: ['add-action'],
  SEF305: ['mark-agreed'],
  // What only a person can put right, in the words that are there.
  SEF107: ['open-place'],
  SEF112: ['open-place'],
  SEF402: ['open-place'],
  SEF403: ['open-place'],
  SEF404: ['open-place'],
};

export function gapActions(rule: string): readonly RowAction[] {
  return actionsByRule[rule] ?? ['open-place'];
}
