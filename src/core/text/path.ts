/** Paths are relative to the SEF root, with `/`, without a leading `./`. `../x` names what lies outside the root. */

export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `resolvePath('sections/a.md', '../evidence/b.md')` is `evidence/b.md`. A leading `/` means the SEF root. */
export function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folderOf(from).split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** The link to write in `from` so that it leads to `to`, with what markdown cannot hold percent-encoded. */
export function relativeLink(from: string, to: string): string {
  const base = folderOf(from).split('/').filter(Boolean);
  const parts = to.split('/');
  let same = 0;
  while (same < base.length && same < parts.length - 1 && base[same] === parts[same]) same++;
  const path = [...base.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
  return encodeLink(path);
}

/** A path as an address. What markdown would read as a mark, and a name that looks like `https:`, are written otherwise. */
export function encodeLink(path: string): string {
  const link = path
    .replace(/[\s\p{Cc}%<>#?[\]\\|]/gu, encodeURIComponent)
    .replace(/&(?=#?[a-z\d]+;)/gi, encodeURIComponent)
    .replace(/[()]/g, c => `%${c.charCodeAt(0).toString(16)}`);
  return /^[a-z][a-z\d+.-]*:/i.test(link) ? `./${link}` : link;
}

/**
 * The path a link leads to, or undefined when it does not lead to a file beside it: a web address, an e-mail address,
 * a place in the same page, another computer.
 */
export function linkedPath(from: string, target: string): string | undefined {
  if (/^([a-z][a-z0-9+.-]*:|\/\/|\\|#|$)/i.test(target)) return undefined;
  const path = target.replace(/[?#].*$/s, '');
  return path === '' ? undefined : resolvePath(from, decodeLink(path));
}

function decodeLink(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign is part of the name.
    return path;
  }
}

/** The same order on every machine, whatever its language. */
export function comparePaths(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
