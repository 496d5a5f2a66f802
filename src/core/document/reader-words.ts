import { splitFile } from './split.ts';

/**
 * The words of a page as its readers see them: neither its settings, nor how its lines are broken, nor notes that no
 * reader sees, nor where its links lead.
 */
export function readerWords(text = ''): string {
  const plain = text.replace(/^\uFEFF/, '');
  return plain
    .slice(splitFile(plain).bodyStart)
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/\]\([^()\s]*\)/g, ']')
    .replace(/^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
