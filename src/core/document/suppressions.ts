import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';

/** A comment by which a person tells the checks to pass over something, and why (format.md 4). */
export interface Suppression {
  readonly scope: 'next-line' | 'line' | 'file';
  /** Codes or names of rules, as written; none when the comment names none. */
  readonly rules: readonly string[];
  /** Empty: there is none, and the comment has no effect. */
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
}

/** `<!-- sef-disable-next-line SEF401 -- reason -->`; several rules stand with spaces or commas between them. */
export function readSuppressions(text: string): Suppression[] {
  const found: Suppression[] = [];
  // Nearly no file has any, and looking for one word costs next to nothing.
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const suppression = suppressionAt(text, at);
    if (suppression) found.push(suppression);
  }
  return found;
}

const opening = 'sef-disable-';
/** Longer ones are no comments of ours, and looking for their ends again and again would take long. */
const MAX_LENGTH = 1000;

function suppressionAt(text: string, at: number): Suppression | undefined {
  const before = /<!--\s{0,20}$/.exec(text.slice(Math.max(0, at - 30), at));
  const rest = text.slice(at + opening.length, at + MAX_LENGTH);
  const end = rest.indexOf('-->');
  const scope = /^(next-line|line|file)(?![\w-])/.exec(rest)?.[1];
  if (!before || !scope || end < 0) return undefined;
  const said = rest.slice(scope.length, end);
  const dashes = said.search(/(^|\s)--(\s|$)/);
  const rules = dashes < 0 ? said : said.slice(0, dashes);
  const reason = dashes < 0 ? '' : said.slice(dashes).replace(/^\s*--/, '');
  return {
    scope: scope as Suppression['scope'],
    rules: rules
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(copyString),
    reason: copyString(reason.trim()),
    span: { start: at - before[0].length, end: at + opening.length + end + '-->'.length },
  };
}
