import { splitFile } from './split.ts';

/**
 * The words of a page as its readers see them: neither its settings, nor how its lines are broken and its lists and
 * quotations are marked, nor which actions are ticked, nor notes that no reader sees, nor where its links lead.
 */
export function readerWords(text = ''): string {
  const plain = text.replace(/^\uFEFF/, '');
  return plain
    .slice(splitFile(plain).bodyStart)
    .replace(/<!--.*?-->/gs, ' ')
    .replace(linkTarget, ']')
    .replace(/^\[[^\]]+\]:.*$/gm, ' ')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, ' ')
    .replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t])?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `](../a.md)`, `](<../a b.md>)`, `](x(1).md "title")`; what may be in brackets is bounded, so that no text takes long. */
const linkTarget =
  /\]\((?:<[^<>\n]{0,1000}>|(?:[^()\s]|\([^()\s]{0,200}\)){0,1000})(?:[ \t]+(?:"[^"\n]{0,300}"|'[^'\n]{0,300}'))?\)/g;
