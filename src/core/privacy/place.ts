import type { Severity } from '../text/severity.ts';
import { type Label, labelAfter, lastLabel } from './labels.ts';
import type { LineCursor } from './line-cursor.ts';
import type { Mentions } from './mentions.ts';

/** A run of digits in a folded text, where an identifier may be. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
}

/** What a reader of one kind found: offsets in the folded text. */
export interface Match {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** What it is, to follow the masked form: “is a …”. */
  readonly says: string;
  /** What to do, where that is not what the rule says of all its cases. */
  readonly next?: string;
  readonly atMost?: Severity;
  /** Hides every character. */
  readonly hidden?: boolean;
}

/** How far a text has been read: the line, and what the numbers of the last lines were. */
export interface Reading {
  readonly cursor: LineCursor;
  readonly births: Mentions;
  readonly patients: Mentions;
  /** The label of the last number that had one and the start of its line, so that a list below a label is read to its end. */
  listed?: { readonly label: Label; readonly line: number };
}

const BEFORE = 80;
const AFTER = 40;

/** What the words nearest to an identifier, or its column's heading, say that it is. */
export function labelOf({ text, reading }: Place, start: number, end: number): Label | undefined {
  const { cursor } = reading;
  cursor.moveTo(start);
  const label =
    readLabel(text, reading, start) ?? labelAfter(text.slice(end, Math.min(cursor.end, end + AFTER)));
  if (label) reading.listed = { label: { kind: label.kind, between: '' }, line: cursor.start };
  return label;
}

/** Whether words that a label of an identifier may be made of stand where such a label would. */
export function isNear(
  mentions: Mentions,
  { reading: { cursor } }: Place,
  start: number,
  end: number,
): boolean {
  cursor.moveTo(start);
  return mentions.between(Math.min(cursor.blockStart, cursor.startBefore, start - BEFORE), end + AFTER);
}

function readLabel(text: string, reading: Reading, start: number): Label | undefined {
  const { cursor } = reading;
  const from = Math.max(cursor.start, start - BEFORE);
  const before = text.slice(from, start);
  const wall = Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t'));
  if (wall >= 0) {
    const own = lastLabel(before.slice(wall + 1));
    return own ?? cursor.heading(start) ?? cellBefore(before.slice(0, wall));
  }
  return cursor.heading(start) ?? lastLabel(before) ?? labelAbove(reading, before);
}

/** Tables also stand on their sides: `| NHS number | … |`. */
function cellBefore(before: string): Label | undefined {
  const cell = before.slice(Math.max(before.lastIndexOf('|'), before.lastIndexOf('\t')) + 1);
  return cell.length <= AFTER ? lastLabel(cell.trim()) : undefined;
}

/** A label on a line of its own, or a list of which the first line was labelled. */
function labelAbove({ cursor, listed }: Reading, before: string): Label | undefined {
  if (/[a-z]/i.test(before) || cursor.start === 0) return undefined;
  const label = lastLabel(cursor.lineBefore.trim());
  if (label && label.between.length <= 12 && !/\d/.test(label.between))
    return { kind: label.kind, between: '' };
  return listed?.line === cursor.startBefore ? listed.label : undefined;
}

/** Whether what stands before makes a number part of something longer: a path, a decimal, an amount, a code. */
export function isJoined(text: string, start: number): boolean {
  const char = text.charAt(start - 1);
  if (char === '.' || char === ',') return /\d/.test(text.charAt(start - 2));
  return (
    /[a-z0-9_/=£$€%&?~\\-]/i.test(char) && !/(?:^|[\s|>])-$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** What a sticky pattern matches at an offset. */
export function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
