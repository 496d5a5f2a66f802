import type { Document, Item } from '../document/document.ts';
import { headingsOver } from '../document/headings.ts';
import type { Framework } from '../framework/framework.ts';
import { copyString } from '../text/copy-string.ts';
import type { Span } from '../text/span.ts';
import { sameWords } from '../text/words.ts';
import { type Day, readDay } from './calendar.ts';

/** Something the partnership says it will do, or has done: `- [ ] Do it (owner: a post; due: 2027-03-31; measure: …)`. */
export interface Action {
  /** What is to be done, without the brackets that say by whom and when. */
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
export const nextQuestion = 'next';

/** What has a box is an action wherever it stands; under “What next?” so is every item of a list. */
export function actionsOf(document: Document, { questions }: Framework): Action[] {
  const next = questions.find(({ id }) => id === nextQuestion)?.wording;
  const isNext = ({ under }: Item) =>
    next !== undefined && headingsOver(document.headings, under).some(({ text }) => sameWords(text, next));
  return document.items.filter(item => item.done !== undefined || isNext(item)).map(readAction);
}

/** `owner: …`, `due: …`, `measure: …`, up to the next of them or the bracket's end; any letter case. */
const detail = /(?:^|[;,(])\s{0,5}(owner|due|measure)\s{0,3}[:=]/gi;

function readAction({ text, span, done }: Item): Action {
  const open = openingOf(text);
  const close = open < 0 ? -1 : text.lastIndexOf(')');
  const inside = open < 0 ? '' : text.slice(open + 1, close > open ? close : text.length);
  const details = detailsIn(inside, span.start + open + 1);
  const said = (open < 0 ? text : text.slice(0, open)).trim().replace(/\s+/g, ' ');
  const due = details.get('due');
  return {
    text: copyString(said),
    span,
    done: done ?? false,
    owner: details.get('owner')?.written || undefined,
    due: due?.written ? { ...due, day: readDay(due.written) } : undefined,
    measure: details.get('measure')?.written || undefined,
  };
}

/** The last bracket in which one of the details stands; brackets before it belong to the sentence. */
function openingOf(text: string): number {
  const starts = [...text.matchAll(/\(\s{0,5}(?:owner|due|measure)\s{0,3}[:=]/gi)];
  return starts.at(-1)?.index ?? -1;
}

function detailsIn(inside: string, base: number): ReadonlyMap<string, Omit<Due, 'day'>> {
  const starts = [...inside.matchAll(detail)];
  return new Map(
    starts.map((start, place) => {
      const from = start.index + start[0].length;
      const raw = inside.slice(from, starts[place + 1]?.index ?? inside.length);
      const written = raw.trim().replace(/[;,]$/, '').trim();
      const at = base + from + raw.indexOf(written);
      return [
        (start[1] ?? '').toLowerCase(),
        { written: copyString(written), span: { start: at, end: at + written.length } },
      ];
    }),
  );
}
