import type { Span } from '../text/span.ts';

/**
 * The words of one block of markdown and nothing else, each where it was: addresses, labels, code, comments, tags and
 * marks become spaces, so that offsets stay true and no address is read as prose. Line breaks stay. Linear.
 */
export function hideMarks(block: string): string {
  const hidden = inlineMark.test(block) ? hideInline(block) : [];
  const starts = lineStarts(block);
  if (hidden.length === 0 && starts.length === 0) return block;
  return keep(block, starts.length === 0 ? hidden : [...hidden, ...starts].sort((a, b) => a.start - b.start));
}

const inlineMark = /[\\`<[*_~|]|https?:\/\/|www\./;
/** Where a mark may begin; nearly all of a text is something else. */
const mayBegin = /[\\`<![\]*_~|]|h(?=ttps?:)|w(?=ww\.)/g;

function hideInline(block: string): Span[] {
  const brackets = matchBrackets(block);
  const ticks = matchBackticks(block);
  const hidden: Span[] = [];
  for (let at = nextMark(block, 0); at < block.length; at = nextMark(block, at)) {
    const end = markEnd(block, at, brackets, ticks);
    if (end > at) hidden.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return hidden;
}

function nextMark(block: string, at: number): number {
  mayBegin.lastIndex = at;
  return mayBegin.test(block) ? mayBegin.lastIndex - 1 : block.length;
}

type Pairs = ReadonlyMap<number, number>;

/** Where the mark that begins here ends; `at` itself when these are words. */
function markEnd(block: string, at: number, brackets: Pairs, ticks: Pairs): number {
  switch (block[at]) {
    case '\\':
      return at + 1;
    case '`':
      return ticks.get(at) ?? at + 1;
    case '<':
      return tagEnd(block, at);
    case '!':
      return block[at + 1] === '[' ? at + 2 : at;
    case '[':
      return block[at + 1] === '^' ? labelEnd(block, at) : at + 1;
    case ']':
      return closingEnd(block, at, brackets);
    case '*':
    case '_':
    case '~':
    case '|':
      return at + 1;
    case 'h':
    case 'w':
      return addressEnd(block, at);
    default:
      return at;
  }
}

/** `](address)`, `][label]`, or the bracket alone. */
function closingEnd(block: string, at: number, brackets: Pairs): number {
  if (block[at + 1] === '(') return (brackets.get(at + 1) ?? at) + 1;
  return block[at + 1] === '[' ? labelEnd(block, at + 1) : at + 1;
}

function labelEnd(block: string, at: number): number {
  const close = block.indexOf(']', at + 1);
  return close < 0 ? block.length : close + 1;
}

function tagEnd(block: string, at: number): number {
  if (block.startsWith('<!--', at)) {
    const close = block.indexOf('-->', at + 4);
    return close < 0 ? block.length : close + 3;
  }
  if (!/[a-z/]/i.test(block[at + 1] ?? '')) return at;
  let end = at + 1;
  // A tag holds no other: whoever comes next is looked at in its own turn, so nothing is read twice.
  while (end < block.length && block[end] !== '>' && block[end] !== '<') end++;
  return block[end] === '>' ? end + 1 : at;
}

function addressEnd(block: string, at: number): number {
  if (!/^(https?:\/\/|www\.)/.test(block.slice(at, at + 8))) return at;
  let end = at;
  while (end < block.length && !/[\s)\]<>]/.test(block[end] ?? '')) end++;
  // The stop after an address belongs to the sentence.
  return /[.,;:!?]/.test(block[end - 1] ?? '') ? end - 1 : end;
}

function matchBrackets(block: string): Pairs {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < block.length; at++) {
    if (block[at] === '(') open.push(at);
    if (block[at] !== ')') continue;
    const start = open.pop();
    if (start !== undefined) pairs.set(start, at);
  }
  return pairs;
}

/** The start of each run of backticks that opens code, and the end of the run of the same length that closes it. */
function matchBackticks(block: string): Pairs {
  const runs = [...block.matchAll(/`+/g)].map(run => ({ start: run.index, length: run[0].length }));
  const next = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const { start, length } of runs.reverse()) {
    const close = next.get(length);
    pairs.set(start, close === undefined ? start + length : close + length);
    next.set(length, start);
  }
  return pairs;
}

/** What stands before the words of a line: quotation marks of markdown, a bullet or number, a task's box, a heading's `#`. */
function lineStarts(block: string): Span[] {
  const start =
    /^(?=[ \t>\-+*•◼▪\d#[])[ \t>]*(?:(?:[-+*•◼▪]|\d{1,3}[.)])[ \t]+)?(?:#{1,6}[ \t]|\[[ xX]\][ \t])?/gm;
  return Array.from(block.matchAll(start), ({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  })).filter(({ start, end }) => end > start);
}

/** The text with spaces where something is hidden; `hidden` is in order, and may overlap. */
function keep(block: string, hidden: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of hidden) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    kept += block.slice(from, begin) + blank(block.slice(begin, end));
    from = end;
  }
  return kept + block.slice(from);
}

/** Line breaks stay. */
function blank(hidden: string): string {
  return /[\r\n]/.test(hidden) ? hidden.replace(/[^\r\n]/g, ' ') : ' '.repeat(hidden.length);
}
