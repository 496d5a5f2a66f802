import type { Heading } from '../document/document.ts';
import { parseDocument } from '../document/parse-document.ts';
import type { Framework, KeyQuestion } from '../framework/framework.ts';
import type { Edit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { sameWords } from '../text/words.ts';

/** A change that leaves a place to write; `toWrite` is a part of the text as it is after the edits. */
export interface PlaceToWrite {
  readonly edits: readonly Edit[];
  readonly toWrite: Span;
}

/**
 * Puts something under a key question of the framework: over the writing aid there, else below what is written. A heading
 * that is missing is put where the framework has it. `follows` tells whether it goes on what is written last, a list.
 */
export function putUnder(
  text: string,
  question: KeyQuestion,
  { questions }: Framework,
  { put = '', follows = () => false }: { put?: string; follows?: (lastLine: string) => boolean } = {},
): PlaceToWrite {
  const { headings } = parseDocument('page.md', text);
  const eol = lineEnd(text);
  const below = spanUnder(question, headings, text);
  if (!below) return addHeading(text, headings, question, questions, put);
  const hint = onlyHint(text, below);
  if (hint) {
    const toWrite = { start: hint.start, end: put === '' ? hint.end : hint.start + put.length };
    return { edits: put === '' ? [] : [{ span: hint, newText: put }], toWrite };
  }
  const end = below.start + text.slice(below.start, below.end).trimEnd().length;
  const last = /[^\r\n]*$/.exec(text.slice(below.start, end))?.[0] ?? '';
  return insertion(end, follows(last) ? eol : eol + eol, put, '');
}

/** From the end of its heading to the next one that is not below it. */
function spanUnder(
  { wording }: KeyQuestion,
  headings: readonly Heading[],
  { length }: string,
): Span | undefined {
  const place = headings.findIndex(({ text }) => sameWords(text, wording));
  const heading = headings[place];
  if (!heading) return undefined;
  const next = headings.slice(place + 1).find(({ depth }) => depth <= heading.depth);
  return { start: heading.span.end, end: next?.span.start ?? length };
}

/** The writing aid, where nothing else is written. */
function onlyHint(text: string, span: Span): Span | undefined {
  const written = text.slice(span.start, span.end);
  const hint = /^\s*(<!--(?:(?!-->)[\s\S])*-->)\s*$/.exec(written)?.[1];
  if (hint === undefined) return undefined;
  const start = span.start + written.indexOf(hint);
  return { start, end: start + hint.length };
}

/** Before the next of the framework's questions that has its heading, or at the end. */
function addHeading(
  text: string,
  headings: readonly Heading[],
  question: KeyQuestion,
  questions: readonly KeyQuestion[],
  put: string,
): PlaceToWrite {
  const eol = lineEnd(text);
  const later = questions.slice(questions.findIndex(({ id }) => id === question.id) + 1);
  const next = headings.find(heading => later.some(({ wording }) => sameWords(heading.text, wording)));
  const at = next?.span.start ?? text.length;
  const before = text.slice(0, at);
  const breaks = before === '' ? 2 : (/(?:\r\n|\n|\r)*$/.exec(before)?.[0].match(/\r\n|\n|\r/g)?.length ?? 0);
  const head = `${eol.repeat(Math.max(0, 2 - breaks))}## ${question.wording}${eol}${eol}`;
  return insertion(at, head, put, next ? eol + eol : eol);
}

function insertion(at: number, before: string, put: string, after: string): PlaceToWrite {
  const start = at + before.length;
  return {
    edits: [{ span: { start: at, end: at }, newText: `${before}${put}${after}` }],
    toWrite: { start, end: start + put.length },
  };
}

function lineEnd(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
