import type { Span } from '../text/span.ts';

/** A link whose words hold more of what looks like an address is a riddle, not a link. */
const MOST_PLACES = 50;

/**
 * Where the address of a link or of a definition is written, in `[words](address "title")` or `[label]: address`. It also
 * stands in many a label and title; only the place that makes the whole a link is meant. Undefined where it cannot be told
 * for certain.
 */
export function addressSpanIn(link: string, address: string): Span | undefined {
  return plainSpanIn(link, address) ?? spanIn(link, address);
}

/** Nearly all links are written so that nothing else in them can be taken for the address. */
function plainSpanIn(link: string, address: string): Span | undefined {
  const end = link.length - 1;
  const start = end - address.length;
  const isPlain = link.indexOf(']') === start - 2 && link.endsWith(`](${address})`);
  return isPlain && /^[\w./#-]+$/.test(address) ? { start, end } : undefined;
}

function spanIn(link: string, address: string): Span | undefined {
  const isDefinition = /^\[(?:\\.|[^\]\\])*\]:/s.test(link);
  const opening = isDefinition ? /\]:\s*/g : /\]\(\s*/g;
  let places = 0;
  for (const { 0: found, index } of link.matchAll(opening)) {
    if (++places > MOST_PLACES) return undefined;
    const start = index + found.length;
    const [written, inner] = destinationAt(link, start);
    const rest = link.slice(start + written.length);
    if (!(isDefinition ? endsDefinition : endsLink).test(rest) || asRead(inner) !== address) continue;
    const at = start + (written === inner ? 0 : 1);
    return { start: at, end: at + inner.length };
  }
  return undefined;
}

/** Between address and title a quotation may go on in the next line. */
const title = String.raw`(?:[\s>]+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^()\\])*\)))?[\s>]*`;
const endsLink = new RegExp(`^${title}\\)$`, 's');
const endsDefinition = new RegExp(`^${title}$`, 's');

/** An address as written, and without the brackets `<` and `>` around it. */
function destinationAt(text: string, start: number): readonly [written: string, inner: string] {
  const pointed = /^<((?:\\.|[^<>\\\r\n])*)>/.exec(text.slice(start));
  if (pointed) return [pointed[0], pointed[1] ?? ''];
  let depth = 0;
  let at = start;
  for (; at < text.length && !/[\s\p{Cc}]/u.test(text[at] ?? ''); at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth < 0) break;
  }
  const written = text.slice(start, at);
  return [written, written];
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The escapes of markdown, and the entities that people write. One that is not known here leaves the address unfound. */
function asRead(written: string): string {
  return written.replace(
    /\\([!-/:-@[-`{-~])|&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (_, mark?: string, name?: string, decimal?: string, hex?: string) => {
      if (mark !== undefined) return mark;
      if (name !== undefined) return entities[name.toLowerCase()] ?? '';
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
