import type { Span } from '../text/span.ts';

/** Blocks that can be read by themselves. */
export interface Chunk extends Span {
  /** Something is written in it, but there is no heading, link or picture to be found. */
  readonly plain: boolean;
}

/** Parsing has a cost of its own each time, so smaller ones are put together. */
const MIN_CHUNK = 600;

/**
 * Cuts a text where no block can reach across, so that a caller may pause between the chunks, and need not parse all.
 * A property test holds that the chunks give the same blocks as the whole.
 */
export function* chunksOf(body: string): Generator<Chunk> {
  let open: Span | undefined;
  for (const piece of piecesOf(body)) {
    const plain = isPlain(body.slice(piece.start, piece.end));
    if (open && (plain || open.end - open.start >= MIN_CHUNK)) {
      yield { ...open, plain: false };
      open = undefined;
    }
    if (plain) yield { ...piece, plain };
    else open = { start: open?.start ?? piece.start, end: piece.end };
  }
  if (open) yield { ...open, plain: false };
}

/** Links, pictures and labels have a bracket; headings a `#` before or a line of `=` or `-` below. */
function isPlain(piece: string): boolean {
  return /^\s*\p{L}/u.test(piece) && !/[[<]|^ {0,3}(#|[-=]+[ \t]*$)/m.test(piece);
}

function* piecesOf(body: string): Generator<Span> {
  let start = 0;
  for (const cut of canBeCut(body) ? cutsOf(body) : []) {
    if (cut > start) yield { start, end: cut };
    start = cut;
  }
  yield { start, end: body.length };
}

/**
 * What may reach across blank lines keeps a text whole: definitions (a reference needs its definition in the same
 * parse), and code or HTML that starts indented (it may belong to a list).
 */
function canBeCut(body: string): boolean {
  return !body.includes(']:') && !/^([ \t]+(```|~~~|<)|<(?!!--)[!?/a-z])/im.test(body);
}

/** Headings and paragraphs after a blank line: neither can belong to a list or quotation before it. */
function* cutsOf(body: string): Generator<number> {
  let blank = true;
  let closing: RegExp | undefined;
  const line = /(.*?)(\r\n|\n|\r|$)/gy;
  for (let found = line.exec(body); found && found.index < body.length; found = line.exec(body)) {
    const text = found[1] ?? '';
    if (closing) {
      if (closing.test(text)) closing = undefined;
    } else {
      if (blank && /^(#{1,6}([ \t]|$)|\p{L})/u.test(text)) yield found.index;
      closing = opens(text);
    }
    // A space that does not break makes a paragraph.
    blank = /^[ \t]*$/.test(text);
  }
}

/** What ends the code or comment that this line begins, if it begins one. */
function opens(line: string): RegExp | undefined {
  const fence = /^(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1];
  if (fence) return new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`);
  return line.startsWith('<!--') && !/-->/.test(line.slice(2)) ? /-->/ : undefined;
}
