import type { Document, Heading, Item } from '../document/document.ts';
import { under } from '../document/headings.ts';
import type { Framework } from '../framework/framework.ts';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { sameWords } from '../text/words.ts';
import { type Day, readDay } from './calendar.ts';

/** Something the partnership says it will do, or has done: `- [ ] Do it (owner: a post; due: 2027-03-31; measure: …)`. */
export interface Action {
  /** What is to be done, without what says by whom and when. */
  readonly text: string;
  readonly span: Span;
  readonly done: boolean;
  readonly owner: string | undefined;
  readonly due: Due | undefined;
  readonly measure: string | undefined;
}

export interface Due {
  readonly written: string;
  /** Undefined: what is written is no date. */
  readonly day: Day | undefined;
  readonly span: Span;
}

/** The question of the framework that is answered by what will be done. */
const nextQuestion = 'next';

/** Headings under which people write what they will do, whatever the framework asks. */
const nextHeading =
  /^(?:\d{1,2}[.)]?\s)?\W{0,3}(?:our\s|the\s)?(?:what\snext|next\ssteps?|actions?|action\splan|planned\sactions|what\swe\swill\sdo(?:\snext)?)\W{0,3}$/i;

/** Tells of each place under a heading whether it is where a section says what will be done. */
export function underNext(
  headings: readonly Heading[],
  { questions }: Pick<Framework, 'questions'>,
): (place: number) => boolean {
  const next = questions.find(({ id }) => id === nextQuestion)?.wording;
  return under(
    headings,
    ({ text }) => (next !== undefined && sameWords(text, next)) || nextHeading.test(text),
  );
}

/** What has a box is an action wherever it stands; under “What next?” so is every item of a list. */
export function actionsOf(
  { headings, items }: Pick<Document, 'headings' | 'items'>,
  framework: Pick<Framework, 'questions'>,
): Action[] {
  const isNext = underNext(headings, framework);
  return items
    .filter(item => item.done !== undefined || isNext(item.under))
    .map(readAction)
    .filter(({ text }) => text !== '');
}

const names: Readonly<Record<string, 'owner' | 'due' | 'measure'>> = {
  owner: 'owner',
  lead: 'owner',
  due: 'due',
  'due date': 'due',
  'due by': 'due',
  deadline: 'due',
  'by when': 'due',
  measure: 'measure',
  measures: 'measure',
  'success measure': 'measure',
  'success measures': 'measure',
};

/**
 * `owner: …`, `due: …`, `measure: …`, in brackets or after a stop, each at the head of a line or in bold; with a dash
 * where a word processor has made one of the colon. Any letter case.
 */
const detail =
  /(?:^|[(;,.!?|\r\n]|\*\*|__|\s[-–—]\s)[\s>*+_-]{0,12}(owner|lead|due(?: date| by)?|deadline|by when|(?:success )?measures?)[*_]{0,3}\s{0,3}(?:[:=]|[-–—](?=\s))[*_]{0,3}/gi;

function readAction({ text, span, done }: Item): Action {
  const starts = [...text.matchAll(detail)];
  const details = new Map<string, Omit<Due, 'day'>>();
  for (const [place, start] of starts.entries()) {
    const from = start.index + start[0].length;
    const end = endOfValue(text, from, starts[place + 1]?.index ?? text.length);
    const value = trimmed(text, from, end);
    const name = names[(start[1] ?? '').toLowerCase()] ?? '';
    const written = copyString(text.slice(value.start, value.end));
    if (saysSomething(written)) details.set(name, { written, span: moved(value, span.start) });
  }
  const due = details.get('due');
  return {
    text: copyString(withoutEnd(text.slice(0, starts[0]?.index))),
    span,
    done: done ?? false,
    owner: details.get('owner')?.written,
    due: due && readDue(due),
    measure: details.get('measure')?.written,
  };
}

/** A value ends before the next detail, at a semicolon, with its bracket, and where the next item of a list begins. */
function endOfValue(text: string, from: number, limit: number): number {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return at;
    else if (sign === ';' || ((sign === '\n' || sign === '\r') && beginsItem(text, at))) return at;
  }
  return limit;
}

function beginsItem(text: string, lineBreak: number): boolean {
  return /^[\r\n]{1,2}[ \t>]{0,20}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(text.slice(lineBreak, lineBreak + 40));
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /[\s*_]/.test(text[from] ?? '')) from++;
  while (to > from && /[\s*_,.|]/.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Nobody and nothing is named yet. */
function saysSomething(written: string): boolean {
  return !/^(?:|…|\W{1,5}|tb[acd]|to be (?:agreed|arranged|confirmed|decided|determined)|n\/?a|none|not known|unknown)$/i.test(
    written,
  );
}

/** A day may have words after it: `2027-03-31, then every year`. */
function readDue({ written, span }: Omit<Due, 'day'>): Due {
  const [first] = /^\d{4}-\d{2}(?:-\d{2})?(?=\s?[,.(])/.exec(written) ?? [];
  if (first === undefined) return { written, day: readDay(written), span };
  return {
    written: copyString(first),
    day: readDay(first),
    span: { start: span.start, end: span.start + first.length },
  };
}

function withoutEnd(said: string): string {
  return said
    .replace(/[\s(;,*_|–—-]{1,20}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
