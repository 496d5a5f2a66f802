/** In characters: hosts show no more of it. */
const LONGEST = 50;

/**
 * A name that git takes for a branch, from words that people use for a piece of work: `right-help-at-the-right-time`.
 * Never one of `taken`, whatever their capitals, nor one that would stand above or below them as a folder does.
 */
export function branchName(words: string, taken: Iterable<string> = []): string {
  const name = slug(words) || 'changes';
  const used = new Set([...taken].flatMap(other => foldersOf(other.toLowerCase())));
  if (!used.has(name)) return name;
  for (let number = 2; ; number++) {
    const next = `${name}-${number}`;
    if (!used.has(next)) return next;
  }
}

function slug(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** `a/b/c` takes `a` and `a/b` too: git keeps branches as files in folders. */
function foldersOf(name: string): string[] {
  const parts = name.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
