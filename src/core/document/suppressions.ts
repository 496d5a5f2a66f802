import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';

/** A comment by which a person tells the checks to pass over something, and why (format.md 4). */
export interface Suppression {
  readonly scope: 'next-line' | 'line' | 'file';
  /** Codes in capitals or names of rules; none when the comment names none. */
  readonly rules: readonly string[];
  /** Empty: there is none, and the comment has no effect. */
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
  /** An offset in the line that the comment is about; of a whole file it is the comment's own. */
  readonly about: number;
}

/** `<!-- sef-disable-next-line SEF401 -- reason -->`; several rules stand with spaces or commas between them. */
export function readSuppressions(text: string): Suppression[] {
  const found: Suppression[] = [];
  // Nearly no file has any, and looking for one word costs next to nothing.
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const suppression = suppressionAt(text, at);
    if (suppression) found.push(suppression);
  }
  return found.length > 0 ? outsideCode(found, text) : found;
}

const opening = 'sef-disable-';
/** Longer ones are no comments of ours, and looking for their ends again and again would take long. */
const MAX_LENGTH = 1000;

function suppressionAt(text: string, at: number): Suppression | undefined {
  const before = /<!--\s{0,20}$/.exec(text.slice(Math.max(0, at - 30), at));
  const rest = text.slice(at + opening.length, at + MAX_LENGTH);
  const end = rest.indexOf('-->');
  const scope = /^(next-line|line|file)(?![\w-])/.exec(rest)?.[1] as Suppression['scope'] | undefined;
  if (!before || !scope || end < 0) return undefined;
  const said = rest.slice(scope.length, end);
  // Word processors make one long dash of two hyphens.
  const dashes = /(?:^|\s)(?:--?|–|—)(?:\s|$)/.exec(said);
  const rules = said.slice(0, dashes?.index);
  const reason = dashes ? said.slice(dashes.index + dashes[0].length) : '';
  const span = { start: at - before[0].length, end: at + opening.length + end + '-->'.length };
  return {
    scope,
    rules: rules
      .split(/[\s,;]+/)
      .filter(Boolean)
      .map(name => copyString(/^sef\d/i.test(name) ? name.toUpperCase() : name.toLowerCase())),
    reason: copyString(reason.trim()),
    span,
    about: scope === 'next-line' ? nextLine(text, span.end) : span.start,
  };
}

/** Where the next line begins that is not blank: many leave one between a comment and a paragraph. */
function nextLine(text: string, end: number): number {
  const rest = /(?:[^\r\n]{0,1000})(?:\r\n|\r|\n)\s{0,200}/y;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : text.length;
}

/** What is shown in code, as on a page that explains these comments, is none. */
function outsideCode(found: readonly Suppression[], text: string): Suppression[] {
  const blocks = fencedBlocks(text);
  let block = 0;
  return found.filter(({ span }) => {
    while ((blocks[block]?.end ?? Infinity) <= span.start) block++;
    const isFenced = (blocks[block]?.start ?? Infinity) <= span.start;
    return !isFenced && !(text[span.start - 1] === '`' && text[span.end] === '`');
  });
}

function fencedBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: { mark: string; start: number } | undefined;
  for (const { 1: mark = '', index } of text.matchAll(/^[ \t>]{0,20}(`{3,}|~{3,})/gm)) {
    if (!open) open = { mark, start: index };
    else if (mark[0] === open.mark[0] && mark.length >= open.mark.length) {
      blocks.push({ start: open.start, end: index });
      open = undefined;
    }
  }
  return open ? [...blocks, { start: open.start, end: text.length }] : blocks;
}
