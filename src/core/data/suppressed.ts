/**
 * What publishers write in place of a figure that is withheld, not collected or does not apply: the Government
 * Statistical Service's symbols, with and without brackets, and what councils and the NHS use.
 */
const symbols = new Set(
  `* ** : . .. ... … - -- – — # ~ / c k x z u w low high n/a na n.a. nil null none s suppressed withheld redacted
  [c] [k] [x] [z] [u] [w] [low] [high] [s] [n/a]`.split(/\s+/),
);

/** `<5`, `fewer than 5`, `1-4`: a figure is hidden behind a bound. */
const bounded = /^(?:[<>≤≥]=?|(?:fewer|less|more) than|under|over) ?\d+(?:\.\d+)? ?%?$/;

/** Whether a cell holds no figure on purpose. An empty cell is one. */
export function isSuppressed(cellText: string): boolean {
  const text = cellText.trim().toLowerCase();
  return text === '' || symbols.has(text) || (text.length < 40 && bounded.test(text));
}
