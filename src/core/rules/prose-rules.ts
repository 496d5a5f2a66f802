/**
 * Rules about how something is written where it stands. Nothing elsewhere can bring such a finding about, so a change that
 * leaves the words alone has no part in it.
 */
const aboutProse: ReadonlySet<string> = new Set([
  'SEF106',
  'SEF112',
  'SEF113',
  'SEF401',
  'SEF402',
  'SEF403',
  'SEF404',
]);

export function isAboutProse(code: string): boolean {
  return aboutProse.has(code);
}
