/** What a person typed, as one line: no breaks, no signs that nobody sees, single spaces. */
export function oneLine(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufeff\ufffe\uffff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
