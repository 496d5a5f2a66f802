/** Names that Windows keeps for devices, whatever ending follows. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Long enough to tell files apart, short enough for paths within folders of folders. */
const LONGEST = 60;

/**
 * A title as the name of a file that every computer takes and every link can hold: small letters, digits and hyphens.
 * `fallback` stands where the title has no letter or digit that could be used.
 */
export function slugOf(title: string, fallback: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  if (slug === '') return fallback;
  return reserved.test(slug) ? `${slug}-1` : slug;
}

/** A path in the folder that nothing has yet; capitals do not make names different, because on some disks they do not. */
export function freePath(folder: string, name: string, ending: string, taken: Iterable<string>): string {
  const known = new Set([...taken].map(path => path.toLowerCase()));
  const start = folder === '' ? name : `${folder}/${name}`;
  for (let number = 1; ; number++) {
    const path = `${start}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!known.has(path.toLowerCase())) return path;
  }
}
