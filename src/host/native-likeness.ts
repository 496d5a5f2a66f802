/** NUL and the byte order mark, which remark drops, and the halves of letters beyond the basic ones (emoji, say). */
const mayBeOdd = /[\0\ufeff\ud800-\udfff]/;

/** Of the halves, those that stand alone. */
const isOdd = /[\0\ufeff\ud800-\udfff]/u;

/** `[ label ]:`, `[label]::` – white space at the ends of a label, and colons that follow each other. */
const looseLabel = /\[\^?\s|\s\]|\]::/;

/** A list's item with nothing in it, which may as well underline a heading. */
const emptyItem = /(?:[-+*]|\d[.)])[ \t]*(?:[\r\n]|$)/g;
const beforeEmptyItem = /(?:^|[\r\n])[ \t>]*\d{0,8}$/;

/**
 * Whether the native parser reads a text as remark does. These are all the differences that hundreds of thousands of
 * damaged texts have shown; they are rare enough to be left to remark.
 */
export function isAlike(text: string): boolean {
  if (mayBeOdd.test(text) && isOdd.test(text)) return false;
  return !hasEmptyItem(text) && !(text.includes(']:') && looseLabel.test(text));
}

/** Looks for what ends such an item first: a search for the beginnings of lines would look at every letter. */
function hasEmptyItem(text: string): boolean {
  for (const { index } of text.matchAll(emptyItem)) {
    const before = text.slice(Math.max(0, text.lastIndexOf('\n', index - 1)), index);
    if (beforeEmptyItem.test(before)) return true;
  }
  return false;
}
